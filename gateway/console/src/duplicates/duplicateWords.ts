import { texts } from '@/messages'
import type { ComparedField, LookAlike, Side, Step, TakenField } from './duplicateQueries'

const { t } = texts

/** What the two are called in a list; of whom the caller does not see, the county that holds them. */
export function namesOf({ people, heldBy }: LookAlike) {
  const names = people.map(({ name, childDataHidden }) =>
    childDataHidden ? t('recipient.childShort') : (name ?? t('duplicate.unnamed')),
  )
  return [...names, ...(heldBy ? [t('duplicate.elsewhere', { county: heldBy })] : [])].join(' — ')
}

export const placesOf = ({ people, heldBy }: LookAlike) =>
  [...new Set([...people.map(({ division }) => division.name), ...(heldBy ? [heldBy] : [])])].join('、')

export const reasonsOf = ({ reasons, heldBy }: LookAlike) =>
  heldBy ? t('duplicate.reasonHidden') : reasons.map((one) => t(`alikeIn.${one}`)).join('、')

export const byOf = ({ by }: Step) => (by ? (by.name ?? by.actor) : t('duplicate.byItself'))

/** What of a field stands on one side, masked. */
const TEXTS: Record<ComparedField, (side: Side) => string | null> = {
  NAME: ({ name }) => name,
  ID_NUMBER: ({ idNumber }) => idNumber,
  BIRTHDAY: ({ idNumber }) => (idNumber ? '***' : null),
  PHONE: ({ phone }) => phone,
  DISABILITY_CERTIFICATE: ({ disabilityCertificate }) => disabilityCertificate,
  GUARDIAN: ({ guardianName, guardianRelation, guardianPhone }) =>
    guardianName && [guardianName, guardianRelation, guardianPhone].filter(Boolean).join(' · '),
  SELF_CARE_GRADE: ({ selfCareGrade }) => selfCareGrade,
  CATEGORY: ({ category, tags }) => [category, ...tags].map((one) => t(`category.${one}`)).join('、'),
  ADDRESS: ({ address }) => address,
  HOUSEHOLD: () => '',
  DIVISION: ({ division }) => division.name,
}
/** In the order of the page: who somebody is first, where they live last. */
export const FIELDS = Object.keys(TEXTS) as ComparedField[]

/** What can be said of who stays as it was of who goes. */
export const TAKEABLE: TakenField[] = ['NAME', 'PHONE', 'DISABILITY_CERTIFICATE', 'GUARDIAN', 'SELF_CARE_GRADE', 'CATEGORY'] // prettier-ignore

export const textOf = (field: ComparedField, side: Side) => TEXTS[field](side) || '—'

/** What the caller may choose, between two who differ in it. */
export const choosable = (same: ComparedField[], [one, other]: Side[]) =>
  TAKEABLE.filter((field) => !same.includes(field) && (textOf(field, one!) !== '—' || textOf(field, other!) !== '—'))
