import { count } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import MovementFigure from './MovementFigure.vue'
import SummaryLink from './SummaryLink.vue'
import type { Because, EnteredKind, Programme, Summary, SummaryLine } from './movementQueries'

const { t } = texts
const figure = <Row>(key: string, unit: string, value: (row: Row) => number): Column<Row> => ({
  key,
  label: `movement.${key}`,
  unit: `unit.${unit}`,
  align: 'right',
  value: (row) => count(value(row)),
})

/** A line leads into the lists, where those are who stand in it now. */
export type Line = SummaryLine & { division: string }

export const lineColumns: Column<Line>[] = [
  { key: 'category', label: 'movement.category', width: 'name', cell: MovementFigure },
  figure('before', 'persons', ({ before }) => before),
  figure('added', 'personTimes', ({ added }) => added),
  figure('exited', 'personTimes', ({ exited }) => exited),
  figure('arrived', 'personTimes', ({ arrived }) => arrived),
  figure('departed', 'personTimes', ({ departed }) => departed),
  figure('after', 'persons', ({ after }) => after),
  figure('changed', 'personTimes', ({ changed }) => changed),
]

export const becauseColumns: Column<Because>[] = [
  { key: 'reason', label: 'movement.reason', width: 'name', value: ({ reason }) => t(`movementReason.${reason}`) },
  {
    key: 'movement',
    label: 'movement.movement',
    width: 'nowrap',
    value: ({ movement }) => t(`movement.of.${movement}`),
  },
  figure('total', 'personTimes', ({ total }) => total),
  {
    key: 'categories',
    label: 'movement.byCategory',
    value: ({ categories }) =>
      categories.map(({ category, people }) => t('movement.ofCategory', { category: t(`category.${category}`), n: count(people) })).join('；'), // prettier-ignore
  },
]

export const programmeColumns: Column<Programme>[] = [
  { key: 'category', label: 'movement.category', width: 'name', value: ({ category }) => t(`category.${category}`) },
  figure('households', 'households', ({ households }) => households),
  figure('persons', 'persons', ({ persons }) => persons),
  figure('scattered', 'persons', ({ scattered }) => scattered),
  figure('inInstitutions', 'persons', ({ inInstitutions }) => inInstitutions),
]

export const partColumns: Column<Summary>[] = [
  { key: 'name', label: 'figure.place', width: 'name', cell: SummaryLink },
  figure('households', 'households', ({ householdsAfter }) => householdsAfter),
  figure('before', 'persons', ({ total }) => total.before),
  figure('added', 'personTimes', ({ total }) => total.added),
  figure('exited', 'personTimes', ({ total }) => total.exited),
  figure('arrived', 'personTimes', ({ total }) => total.arrived),
  figure('departed', 'personTimes', ({ total }) => total.departed),
  figure('after', 'persons', ({ total }) => total.after),
  figure('changed', 'personTimes', ({ total }) => total.changed),
]

export const enteredColumns: Column<EnteredKind>[] = [
  { key: 'kind', label: 'movement.kind', width: 'name', value: ({ kind }) => t(`movement.kindOf.${kind}`) },
  figure('entered', 'rows', ({ entered }) => entered),
  figure('byOffices', 'rows', ({ byOffices }) => byOffices),
  figure('byCadres', 'rows', ({ byCadres }) => byCadres),
  figure('byServices', 'rows', ({ byServices }) => byServices),
  figure('standing', 'rows', ({ standing }) => standing),
  figure('uncounted', 'rows', ({ uncounted }) => uncounted),
]
