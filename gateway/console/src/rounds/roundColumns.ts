import { count, minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import PartLink from './PartLink.vue'
import RoundLink from './RoundLink.vue'
import RoundState from './RoundState.vue'
import TownshipState from './TownshipState.vue'
import type { Confirmed, CountsLine, Progress, Round } from './roundQueries'

const { t } = texts
const figure = <Row>(key: string, unit: string, value: (row: Row) => number): Column<Row> => ({
  key,
  label: `round.${key}`,
  unit: `unit.${unit}`,
  align: 'right',
  value: (row) => count(value(row)),
})

export const roundColumns: Column<Round>[] = [
  { key: 'name', label: 'round.name', width: 'name', cell: RoundLink },
  { key: 'kind', label: 'round.kind', width: 'nowrap', value: ({ kind }) => t(`round.kindOf.${kind}`) },
  { key: 'division', label: 'round.division', width: 'place', value: ({ division }) => division.name },
  { key: 'period', label: 'round.period', width: 'nowrap', value: ({ from, to }) => t('round.fromTo', { from, to }) },
  { key: 'state', label: 'round.state', width: 'nowrap', cell: RoundState },
]

export const partColumns: Column<Progress>[] = [
  { key: 'name', label: 'figure.place', width: 'name', cell: PartLink },
  { key: 'standing', label: 'round.confirmedSoFar', width: 'nowrap', cell: TownshipState },
  figure('changed', 'townships', ({ changed }) => changed),
  figure('notYet', 'townships', ({ notYet }) => notYet),
  figure('households', 'households', ({ counts }) => counts.households),
  figure('persons', 'persons', ({ counts }) => counts.persons),
  figure('confirmedPersons', 'persons', ({ confirmedCounts }) => confirmedCounts.persons),
  figure('added', 'personTimes', ({ counts }) => counts.added),
  figure('changes', 'personTimes', ({ counts }) => counts.changed),
  figure('exited', 'personTimes', ({ counts }) => counts.exited),
]

export const countColumns: Column<CountsLine>[] = [
  { key: 'category', label: 'round.category', width: 'name', value: ({ category }) => t(`category.${category}`) },
  figure('persons', 'persons', ({ persons }) => persons),
  figure('added', 'personTimes', ({ added }) => added),
  figure('changes', 'personTimes', ({ changed }) => changed),
  figure('exited', 'personTimes', ({ exited }) => exited),
]

/** What was counted otherwise, in words. */
export const differencesOf = (differences: Progress['differences']) =>
  differences
    .map(({ category, persons }) =>
      t(persons > 0 ? 'round.more' : 'round.fewer', { category: t(`category.${category}`), n: Math.abs(persons) }),
    )
    .join('；') || t('round.noDifference')

export const confirmationColumns: Column<Confirmed>[] = [
  { key: 'at', label: 'round.at', width: 'nowrap', value: ({ at }) => minute(at) },
  { key: 'by', label: 'round.by', value: ({ by }) => by.name ?? by.actor.replace(/^\w+:/, `${t('round.account')} `) },
  { key: 'asOf', label: 'round.asOf', width: 'nowrap', value: ({ asOf }) => asOf },
  figure('households', 'households', ({ counts }) => counts.households),
  figure('persons', 'persons', ({ counts }) => counts.persons),
  { key: 'differences', label: 'round.differences', value: ({ differences }) => differencesOf(differences) },
  { key: 'note', label: 'round.note', value: ({ note }) => note ?? '—' },
]
