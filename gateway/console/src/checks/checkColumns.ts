import { count, minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import type { Finding, HistoryLine, PersonOfNumber, Summary } from './checkQueries'
import { byOf, doneOf, dueOf } from './checkWords'
import FindingChange from './FindingChange.vue'
import FindingLink from './FindingLink.vue'
import FindingState from './FindingState.vue'
import NumberHousehold from './NumberHousehold.vue'
import PersonOfNumberLink from './PersonOfNumberLink.vue'

const { t } = texts

export const findingColumns: Column<Finding>[] = [
  { key: 'subject', label: 'check.subject', width: 'name', cell: FindingLink },
  { key: 'state', label: 'check.state', width: 'nowrap', cell: FindingState },
  { key: 'check', label: 'check.check', value: ({ check }) => t(`standingCheck.${check}`) },
  { key: 'division', label: 'check.division', width: 'place', value: ({ division }) => division.name },
  { key: 'done', label: 'check.done', value: doneOf },
  { key: 'due', label: 'check.dueOn', width: 'nowrap', value: (row) => dueOf(row) },
  { key: 'openedAt', label: 'check.openedAt', width: 'nowrap', align: 'right', value: ({ openedAt }) => minute(openedAt) }, // prettier-ignore
]

const waiting = { unit: 'unit.items', align: 'right' } as const

export const checkColumns: Column<Summary['checks'][number]>[] = [
  { key: 'check', label: 'check.check', value: ({ check }) => t(`standingCheck.${check}`) },
  { key: 'open', label: 'findingState.OPEN', ...waiting, value: ({ open }) => count(open) },
  { key: 'inHand', label: 'findingState.IN_HAND', ...waiting, value: ({ inHand }) => count(inHand) },
  {
    key: 'checkedAt',
    label: 'check.checkedAt',
    width: 'nowrap',
    align: 'right',
    value: ({ checkedAt }) => (checkedAt ? minute(checkedAt) : t('check.never')),
  },
]

export const placeColumns: Column<Summary['places'][number]>[] = [
  { key: 'division', label: 'check.division', value: ({ division }) => division.name },
  { key: 'open', label: 'findingState.OPEN', ...waiting, value: ({ open }) => count(open) },
  { key: 'inHand', label: 'findingState.IN_HAND', ...waiting, value: ({ inHand }) => count(inHand) },
]

export const historyColumns = (check: Finding['check']): Column<HistoryLine>[] => [
  { key: 'action', label: 'check.action', width: 'nowrap', value: ({ action }) => t(`findingAction.${action}`) },
  { key: 'done', label: 'check.done', value: (line) => doneOf({ ...line, check }) },
  { key: 'note', label: 'check.note', value: ({ note }) => note ?? '—' },
  { key: 'change', label: 'check.change', width: 'nowrap', cell: FindingChange },
  { key: 'by', label: 'check.by', value: byOf },
  { key: 'at', label: 'check.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
]

/** Who has the number. */
export const numberColumns: Column<PersonOfNumber>[] = [
  { key: 'name', label: 'recipient.name', width: 'name', cell: PersonOfNumberLink },
  { key: 'household', label: 'recipient.household', width: 'nowrap', cell: NumberHousehold },
]
