import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import DivisionLink from './DivisionLink.vue'
import type { DivisionHistory } from './divisionQueries'

const { t } = texts
type Span = DivisionHistory['spans'][number]
type Deed = DivisionHistory['deeds'][number]
export type Heir = DivisionHistory['successors'][number] & { kind: 'successor' | 'predecessor' }

/** The last day on which it held; the server tells the first on which it no longer did. */
export const lastDay = (to: string | null) =>
  to ? new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10) : t('organisation.now')

export const spanColumns: Column<Span>[] = [
  { key: 'name', label: 'organisation.name', width: 'name', value: ({ name }) => name },
  { key: 'parent', label: 'division.parent', value: ({ parent }) => parent?.name ?? '—' },
  { key: 'from', label: 'organisation.from', width: 'nowrap', value: ({ from }) => from },
  { key: 'to', label: 'organisation.to', width: 'nowrap', value: ({ to }) => lastDay(to) },
]

export const heirColumns: Column<Heir>[] = [
  { key: 'division', label: 'organisation.name', cell: DivisionLink, width: 'name' },
  { key: 'kind', label: 'organisation.relation', value: ({ kind }) => t(`organisation.${kind}`) },
  { key: 'from', label: 'organisation.from', width: 'nowrap', value: ({ from }) => from },
]

export const deedColumns: Column<Deed>[] = [
  { key: 'kind', label: 'organisation.deed', width: 'name', value: ({ kind }) => t(`deedKind.${kind}`) },
  { key: 'name', label: 'organisation.by', value: ({ name, actor }) => name ?? actor },
  { key: 'from', label: 'organisation.validFrom', width: 'nowrap', value: ({ from }) => from },
  { key: 'at', label: 'organisation.at', width: 'nowrap', value: ({ at }) => minute(at) },
]
