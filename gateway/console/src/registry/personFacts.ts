import type { Person, RevealField } from '@/privacy/personQueries'

export interface Fact {
  field: RevealField
  masked: string | null
  /** Whether this caller may ask for it in the clear. */
  revealable: boolean
}

/** What is known of a person, masked, in the order of the page. A guardian, and whom to call, have rows only where there is one. */
export function factsOf(person: Person): Fact[] {
  const { name, idNumber, phone, address, registerNumber, disabilityCertificate, selfCareGrade, guardian, contact } =
    person
  const rows: [RevealField, string | null][] = [
    ['NAME', name],
    ['ID_NUMBER', idNumber],
    ['PHONE', phone],
    ['ADDRESS', address],
    ['REGISTER_NUMBER', registerNumber],
    ['DISABILITY_CERTIFICATE', disabilityCertificate],
    ['SELF_CARE_GRADE', selfCareGrade],
  ]
  if (guardian) rows.push(['GUARDIAN_NAME', guardian.name], ['GUARDIAN_PHONE', guardian.phone])
  if (contact) rows.push(['CONTACT_NAME', contact.name], ['CONTACT_PHONE', contact.phone])
  return rows.map(([field, masked]) => ({ field, masked, revealable: person.revealable.includes(field) }))
}
