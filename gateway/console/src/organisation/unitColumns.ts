import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import { lastDay } from './divisionColumns'
import UnitLink from './UnitLink.vue'
import type { UnitHistory } from './unitQueries'

const { t } = texts
type Span = UnitHistory['spans'][number]
type Done = UnitHistory['deeds'][number]
export type UnitHeir = UnitHistory['successors'][number] & { kind: 'successor' | 'predecessor' }

export const unitSpanColumns: Column<Span>[] = [
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

export const unitHeirColumns: Column<UnitHeir>[] = [
  { key: 'unit', label: 'organisation.name', cell: UnitLink, width: 'name' },
  { key: 'kind', label: 'organisation.relation', value: ({ kind }) => t(`organisation.${kind}`) },
  { key: 'from', label: 'organisation.from', width: 'nowrap', value: ({ from }) => from },
]

export const unitDoneColumns: Column<Done>[] = [
  { key: 'kind', label: 'organisation.deed', width: 'name', value: ({ kind }) => t(`unitDeedKind.${kind}`) },
  { key: 'name', label: 'organisation.by', value: ({ name, actor }) => name ?? actor },
  { key: 'from', label: 'organisation.validFrom', width: 'nowrap', value: ({ from }) => from },
  { key: 'at', label: 'organisation.at', width: 'nowrap', value: ({ at }) => minute(at) },
]
