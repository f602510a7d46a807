import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import type { Access } from '@/privacy/personQueries'
import AccessResult from './AccessResult.vue'

const { t, te } = texts
const word = (area: string, value: string | null) => (value && te(`${area}.${value}`) ? t(`${area}.${value}`) : '—')

export const accessColumns: Column<Access>[] = [
  { key: 'actor', label: 'access.actor', value: ({ actor, actorName }) => actorName ?? actor },
  { key: 'result', label: 'access.result', cell: AccessResult },
  { key: 'field', label: 'access.field', value: ({ field }) => word('revealField', field) },
  { key: 'purpose', label: 'access.purpose', value: ({ purpose }) => word('revealPurpose', purpose) },
  { key: 'case', label: 'access.case', value: ({ caseReference }) => caseReference ?? '—' },
  { key: 'at', label: 'access.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
]
