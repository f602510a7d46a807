import type { Figures } from '@/figures/figures'
import { count, rate, yuan } from '@/figures/format'
import type { Column } from '@/lists/columns'
import ChildName from './ChildName.vue'

const figure = (key: string, unit: string, value: (row: Figures) => string, definition?: string): Column<Figures> => ({
  key,
  label: `figure.${key}`,
  unit: `unit.${unit}`,
  definition,
  value,
  align: 'right',
})
const share = (key: string, definition: string, value: (row: Figures) => string): Column<Figures> => ({
  key,
  label: `rate.${key}`,
  definition,
  value,
  align: 'right',
})

export const childrenColumns: Column<Figures>[] = [
  { key: 'name', label: 'figure.place', cell: ChildName, width: 'name' },
  figure('cadres', 'persons', ({ metrics }) => count(metrics.cadres)),
  figure('households', 'households', ({ metrics }) => count(metrics.households)),
  figure('recipients', 'persons', ({ metrics }) => count(metrics.recipients)),
  figure('contacts', 'times', ({ metrics }) => count(metrics.contacts.events)),
  share('contactsAttained', 'rate-attained-contacts', ({ rates }) => rate(rates.contacts.attained)),
  figure('visits', 'times', ({ metrics }) => count(metrics.visits.events)),
  share('visitsAttained', 'rate-attained-visits', ({ rates }) => rate(rates.visits.attained)),
  figure('policies', 'items', ({ metrics }) => count(metrics.policiesDelivered.items)),
  figure('resolvedDifficulties', 'cases', ({ metrics }) => count(metrics.difficultiesResolved)),
  figure('goodDeeds', 'cases', ({ metrics }) => count(metrics.goodDeeds)),
  figure('aid', 'yuan', ({ metrics }) => yuan(metrics.aid.cashFen + metrics.aid.goodsFen)),
]

export const nameOf = ({ division, unit }: Figures) => division?.name ?? unit?.name ?? ''
export const keyOf = ({ division, unit }: Figures) => division?.code ?? unit?.id ?? ''
