import { texts } from '@/messages'
import type { Change, Difference } from './changeQueries'

const { t, te } = texts

/** Of whom, as far as that may be told. */
export function personOf({ person }: Change) {
  return person.childDataHidden ? t('person.child') : (person.name ?? t('change.elsewhere'))
}

/** What is about to be, or became, different. */
export const fieldsOf = ({ differences }: Change) =>
  differences
    .filter(({ field }) => field !== 'STATUS')
    .map(({ field }) => t(`changeField.${field}`))
    .join(t('list.and'))

/** A value in words; a masked one as it is. */
export function valueOf(field: Difference['field'], value: string | null) {
  if (value === null || value === '') return t('change.nothing')
  if (field === 'CATEGORY') return t(`category.${value}`)
  if (field === 'TAGS') return value.split(',').map((one) => t(`category.${one}`)).join(t('list.and')) // prettier-ignore
  if (field === 'STATUS') return t(`recipientStatus.${value}`)
  if (field === 'SUSPENSION_REASON') return t(`suspensionReason.${value}`)
  return field === 'EXIT_REASON' ? t(`exitReason.${value}`) : value
}

/** By name where there is one; whom the register does not name here, by kind and number. */
export function partyOf(party: Change['proposedBy'] | null) {
  if (!party) return t('change.atOnce')
  const [kind = '', id = ''] = party.actor.split(':')
  return party.name ?? (te(`audit.actorOf.${kind}`) ? `${t(`audit.actorOf.${kind}`)} ${id}` : party.actor)
}
