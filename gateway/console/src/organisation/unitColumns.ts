import type { Column } from '@/lists/columns'
import { doneColumns, heirColumns, lastDay, type Heir } from './historyColumns'
import UnitLink from './UnitLink.vue'
import type { UnitHistory } from './unitQueries'

type Span = UnitHistory['spans'][number]

const spanColumns: Column<Span>[] = [
  { key: 'name', label: 'organisation.name', width: 'name', value: ({ name }) => name },
  { key: 'managedBy', label: 'unitPage.managedBy', value: ({ managedBy }) => managedBy?.name ?? '—' },
  { key: 'groupLeader', label: 'unitPage.groupLeader', value: ({ groupLeader }) => groupLeader?.name ?? '—' },
  { key: 'division', label: 'unitPage.division', value: ({ division }) => division.name },
  {
    key: 'counties',
    label: 'unitPage.assistedCounties',
    value: ({ assistedCounties }) => assistedCounties.map(({ name }) => name).join('、') || '—',
  },
  { key: 'from', label: 'organisation.from', width: 'nowrap', value: ({ from }) => from },
  { key: 'to', label: 'organisation.to', width: 'nowrap', value: ({ to }) => lastDay(to) },
]

export const unitColumns = {
  spans: spanColumns,
  heirs: heirColumns<UnitHistory['successors'][number] & Heir>(UnitLink),
  deeds: doneColumns('unitDeedKind'),
}
