import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import DivisionLink from './DivisionLink.vue'
import type { DivisionHistory } from './divisionQueries'
import { doneColumns, heirColumns, lastDay, type Heir } from './historyColumns'

type Span = DivisionHistory['spans'][number]

const spanColumns: Column<Span>[] = [
  { key: 'name', label: 'organisation.name', width: 'name', value: ({ name }) => name },
  { key: 'parent', label: 'division.parent', value: ({ parent }) => parent?.name ?? '—' },
  {
    key: 'reporting',
    label: 'division.reporting',
    width: 'nowrap',
    value: ({ reportingUnit }) => texts.t(reportingUnit ? 'division.reports' : 'division.reportsWithin'),
  },
  { key: 'from', label: 'organisation.from', width: 'nowrap', value: ({ from }) => from },
  { key: 'to', label: 'organisation.to', width: 'nowrap', value: ({ to }) => lastDay(to) },
]

export const divisionColumns = {
  spans: spanColumns,
  heirs: heirColumns<DivisionHistory['successors'][number] & Heir>(DivisionLink),
  deeds: doneColumns('deedKind'),
}
