import { describe, expect, it } from 'vitest'
import type { Person } from '@/privacy/personQueries'
import { factsOf } from './personFacts'

const person: Person = {
  id: '1',
  version: 1,
  name: '张*',
  idNumber: '629***********0012',
  phone: null,
  address: '***',
  registerNumber: null,
  category: 'ORPHAN',
  tags: [],
  status: 'ACTIVE',
  leavesOn: null,
  turnsOn: null,
  mergedIntoId: null,
  division: { code: '622921100206', name: '双城村' },
  householdId: '2',
  disabilityCertificate: null,
  selfCareGrade: null,
  guardian: null,
  contact: null,
  underFourteen: false,
  childDataHidden: false,
  revealable: ['NAME', 'ID_NUMBER'],
  remainingToday: 50,
}

describe('the facts of a person', () => {
  it('can be asked for in the clear where the server says so, and nowhere else', () => {
    expect(factsOf(person).filter(({ revealable }) => revealable).map(({ field }) => field)).toEqual(['NAME', 'ID_NUMBER']) // prettier-ignore
    expect(factsOf({ ...person, revealable: [] }).some(({ revealable }) => revealable)).toBe(false)
  })

  it('speak of a guardian only where there is one', () => {
    const guardian = { name: '李*', relation: '祖母', phone: null }
    expect(factsOf(person).map(({ field }) => field)).not.toContain('GUARDIAN_NAME')
    expect(factsOf({ ...person, guardian }).map(({ field }) => field)).toContain('GUARDIAN_PHONE')
    expect(factsOf({ ...person, contact: guardian }).map(({ field }) => field)).toContain('CONTACT_PHONE')
  })

  it('hold nothing of a child that is hidden', () => {
    const hidden = { ...person, name: null, idNumber: null, address: null, childDataHidden: true, revealable: [] }
    expect(factsOf(hidden).every(({ masked, revealable }) => masked === null && !revealable)).toBe(true)
  })
})
