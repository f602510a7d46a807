import type { Person } from '../api/types'

export interface Fact {
  field: string
  masked: string
  relation: string
  /** Whether it may be asked for in the clear. */
  revealable: boolean
}

/** What somebody may want to know a field for; the daily one first. */
export const PURPOSES = ['CONTACT', 'EMERGENCY', 'BENEFIT_APPLICATION', 'CORRECTION', 'IDENTITY_CHECK', 'COMPLAINT']

/** What can be dialled. */
export const isNumber = (field: string) => field === 'PHONE' || field === 'GUARDIAN_PHONE' || field === 'CONTACT_PHONE'

/** What is known of a person, masked, in the order of the page. A guardian, and whom to call, have rows only where there is one. */
export function factsOf({ name, phone, address, guardian, contact, revealable }: Person): Fact[] {
  const rows: [field: string, masked: string | null, relation?: string | null][] = [
    ['NAME', name],
    ['PHONE', phone],
    ['ADDRESS', address],
  ]
  if (guardian) rows.push(['GUARDIAN_NAME', guardian.name, guardian.relation], ['GUARDIAN_PHONE', guardian.phone])
  if (contact) rows.push(['CONTACT_NAME', contact.name, contact.relation], ['CONTACT_PHONE', contact.phone])
  return rows.map(([field, masked, relation]) => ({
    field,
    masked: masked ?? '—',
    relation: relation ?? '',
    revealable: revealable.includes(field),
  }))
}
