import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import ChangeLink from './ChangeLink.vue'
import ChangeState from './ChangeState.vue'
import type { Change, Difference } from './changeQueries'
import { fieldsOf, partyOf, valueOf } from './changeWords'

const { t } = texts

const type: Column<Change> = {
  key: 'type',
  label: 'change.type',
  width: 'nowrap',
  value: (change) => t(`changeType.${change.type}`),
}
const rest: Column<Change>[] = [
  { key: 'state', label: 'change.state', width: 'nowrap', cell: ChangeState },
  { key: 'what', label: 'change.what', value: fieldsOf },
  { key: 'from', label: 'change.from', width: 'nowrap', value: (change) => change.from },
  { key: 'proposedBy', label: 'change.proposedBy', value: (change) => partyOf(change.proposedBy) },
  { key: 'proposedAt', label: 'change.proposedAt', width: 'nowrap', align: 'right', value: (change) => minute(change.proposedAt) }, // prettier-ignore
]

export const changeColumns: Column<Change>[] = [
  { key: 'person', label: 'change.person', width: 'name', cell: ChangeLink },
  type,
  { key: 'division', label: 'change.division', width: 'place', value: ({ division }) => division.name },
  ...rest,
]

/** On the person's own page, where whom it is about goes without saying. */
export const personChangeColumns: Column<Change>[] = [
  { key: 'change', label: 'change.type', width: 'nowrap', cell: ChangeLink },
  ...rest,
  { key: 'decidedBy', label: 'change.decidedBy', value: (change) => (change.state === 'PROPOSED' ? '—' : partyOf(change.decidedBy)) }, // prettier-ignore
]

export const differenceColumns: Column<Difference>[] = [
  { key: 'field', label: 'change.field', value: ({ field }) => t(`changeField.${field}`) },
  { key: 'before', label: 'change.before', value: ({ field, before }) => valueOf(field, before) },
  { key: 'after', label: 'change.after', value: ({ field, after }) => valueOf(field, after) },
]
