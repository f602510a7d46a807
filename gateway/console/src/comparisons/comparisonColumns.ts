import { count, minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import ComparisonLink from './ComparisonLink.vue'
import ComparisonState from './ComparisonState.vue'
import type { Comparison, Outcome, Tally, UnreadRow } from './comparisonQueries'
import { dueOf } from './comparisonWords'
import UnreadCells from './UnreadCells.vue'

const { t } = texts
const items = { unit: 'unit.items', align: 'right', width: 'nowrap' } as const

export const comparisonColumns: Column<Comparison>[] = [
  { key: 'file', label: 'comparison.file', width: 'name', cell: ComparisonLink },
  { key: 'state', label: 'comparison.state', width: 'nowrap', cell: ComparisonState },
  { key: 'kind', label: 'comparison.kind', value: ({ kind }) => t(`comparison.kindOf.${kind}`) },
  { key: 'division', label: 'comparison.division', width: 'place', value: ({ division }) => division.name },
  { key: 'differences', label: 'comparison.differences', ...items, value: ({ differences }) => count(differences) },
  { key: 'open', label: 'comparison.outcome.open', ...items, value: ({ outcome }) => count(outcome.open) },
  { key: 'due', label: 'comparison.dueOn', width: 'nowrap', value: (row) => dueOf(row) },
  { key: 'by', label: 'comparison.by', width: 'nowrap', value: ({ createdBy }) => createdBy.name ?? '—' },
  { key: 'at', label: 'comparison.at', width: 'nowrap', value: ({ createdAt }) => minute(createdAt) },
]

const STEPS = ['open', 'inHand', 'confirmed', 'rejected', 'settled'] as const

const tallies = <Row extends { outcome: Tally }>(): Column<Row>[] =>
  STEPS.map((key) => ({
    key,
    label: `comparison.outcome.${key}`,
    ...items,
    value: ({ outcome }) => count(outcome[key]),
  }))

export const placeColumns: Column<Outcome['places'][number]>[] = [
  { key: 'division', label: 'comparison.place', value: ({ division }) => division.name },
  ...tallies<Outcome['places'][number]>(),
]

export const unitColumns: Column<Outcome['units'][number]>[] = [
  { key: 'unit', label: 'comparison.unit', value: ({ name }) => name ?? '—' },
  ...tallies<Outcome['units'][number]>(),
]

export const checkColumns: Column<Outcome['checks'][number]>[] = [
  { key: 'check', label: 'comparison.differs', value: ({ check }) => t(`comparison.differsBy.${check}`) },
  ...tallies<Outcome['checks'][number]>(),
]

export const unreadColumns: Column<UnreadRow>[] = [
  { key: 'row', label: 'comparison.row', width: 'nowrap', value: ({ row }) => t('comparison.nthRow', { n: row }) },
  { key: 'how', label: 'comparison.how', cell: UnreadCells },
]
