import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import type { Access } from '@/privacy/personQueries'
import AccessResult from './AccessResult.vue'

const { t, te } = texts
const word = (area: string, value: string | null) => (value && te(`${area}.${value}`) ? t(`${area}.${value}`) : '—')

/** By name where there is one; a cadre's name the register does not tell here, so by number. */
function who({ actor, actorName }: Access) {
  const [kind = '', id = ''] = actor.split(':')
  return actorName ?? (te(`audit.actorOf.${kind}`) ? `${t(`audit.actorOf.${kind}`)} ${id}` : actor)
}

/** The case; a cadre's is the own pairing. */
function onWhat({ caseReference }: Access) {
  if (!caseReference) return '—'
  return caseReference.startsWith('pairing/') ? t('access.pairing') : caseReference
}

export const accessColumns: Column<Access>[] = [
  { key: 'actor', label: 'access.actor', value: who },
  { key: 'result', label: 'access.result', cell: AccessResult },
  { key: 'field', label: 'access.field', value: ({ field }) => word('revealField', field) },
  { key: 'purpose', label: 'access.purpose', value: ({ purpose }) => word('revealPurpose', purpose) },
  { key: 'case', label: 'access.case', value: onWhat },
  { key: 'at', label: 'access.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
]
