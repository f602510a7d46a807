import { count } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import type { FigureLine } from './benefitQueries'

const { t } = texts
const figure = (key: Exclude<keyof FigureLine, 'programme'>, unit: string): Column<FigureLine> => ({
  key,
  label: `benefit.figure.${key}`,
  unit: `unit.${unit}`,
  align: 'right',
  value: (line) => count(line[key]),
})

export const benefitFigureColumns: Column<FigureLine>[] = [
  { key: 'programme', label: 'benefit.programme', width: 'name', value: ({ programme }) => t(`benefitProgramme.${programme}`) }, // prettier-ignore
  figure('households', 'households'),
  figure('persons', 'persons'),
  figure('inInstitutions', 'persons'),
  figure('begun', 'items'),
  figure('ended', 'items'),
  figure('notRegistered', 'persons'),
  figure('notEnrolled', 'persons'),
]
