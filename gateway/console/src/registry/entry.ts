import type { ProposeChange, SelfCareGrade } from './changeQueries'
import { given } from './proposal'

/** Who the person is, then what is known besides; named as the server names what is wrong. */
export const WHO = ['name', 'idNumber'] as const
export const BESIDES = [
  'phone',
  'disabilityCertificate',
  'guardian.name',
  'guardian.relation',
  'guardian.phone',
] as const
type Category = NonNullable<ProposeChange['category']>

/** Of a family of one's own. */
export const DWELLING = [
  { name: 'address', longest: 200 },
  { name: 'registerNumber', longest: 40 },
] as const

/** @param householdId the family that is joined; without one, a family of its own */
export const emptyEntry = (householdId = '') => ({
  name: '',
  idNumber: '',
  category: '' as Category | '',
  tags: [] as Category[],
  householdId,
  divisionCode: '',
  address: '',
  registerNumber: '',
  phone: '',
  disabilityCertificate: '',
  selfCareGrade: '' as SelfCareGrade | '',
  'guardian.name': '',
  'guardian.relation': '',
  'guardian.phone': '',
  from: '',
  note: '',
})
export type Entry = ReturnType<typeof emptyEntry>

/** Whether leaving would lose something. */
export const isBegun = (entry: Entry) => [...WHO, ...BESIDES, 'address', 'registerNumber', 'note'].some((field) => given(String(entry[field as 'name']))) // prettier-ignore

/** What is sent: only what is said. Where the person lives is the family's, where one is joined. */
export function entryCommand(entry: Entry): ProposeChange {
  const guardian = {
    name: given(entry['guardian.name']),
    relation: given(entry['guardian.relation']),
    phone: given(entry['guardian.phone']),
  }
  const place = entry.householdId
    ? { householdId: entry.householdId }
    : {
        divisionCode: given(entry.divisionCode),
        address: given(entry.address),
        registerNumber: given(entry.registerNumber),
      }
  return {
    type: 'ADD',
    ...place,
    name: given(entry.name),
    idNumber: given(entry.idNumber),
    category: entry.category || undefined,
    tags: entry.tags.length ? entry.tags.filter((one) => one !== entry.category) : undefined,
    phone: given(entry.phone),
    disabilityCertificate: given(entry.disabilityCertificate),
    selfCareGrade: entry.selfCareGrade || undefined,
    guardian: Object.values(guardian).some(Boolean) ? guardian : undefined,
    from: given(entry.from),
    note: given(entry.note),
  }
}
