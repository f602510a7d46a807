import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import DuplicateLink from './DuplicateLink.vue'
import type { LookAlike, Step } from './duplicateQueries'
import DuplicateState from './DuplicateState.vue'
import { byOf, placesOf, reasonsOf } from './duplicateWords'

const { t } = texts

export const duplicateColumns: Column<LookAlike>[] = [
  { key: 'people', label: 'duplicate.people', width: 'name', cell: DuplicateLink },
  { key: 'state', label: 'duplicate.state', width: 'nowrap', cell: DuplicateState },
  { key: 'reasons', label: 'duplicate.reasons', value: reasonsOf },
  { key: 'places', label: 'duplicate.places', width: 'place', value: placesOf },
  { key: 'foundAt', label: 'duplicate.foundAt', width: 'nowrap', align: 'right', value: ({ foundAt }) => minute(foundAt) }, // prettier-ignore
]

export const stepColumns: Column<Step>[] = [
  { key: 'action', label: 'duplicate.action', width: 'nowrap', value: ({ action }) => t(`lookAlikeAction.${action}`) },
  { key: 'note', label: 'duplicate.note', value: ({ note }) => note ?? '—' },
  { key: 'by', label: 'duplicate.by', value: byOf },
  { key: 'at', label: 'duplicate.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
]
