import { expect, it } from 'vitest'
import type { Person } from '../api/types'
import { factsOf } from './person'

const zhang: Person = {
  id: '1',
  householdId: '2',
  name: '张*',
  phone: '120****0001',
  address: null,
  category: 'ORPHAN',
  tags: [],
  status: 'ACTIVE',
  division: { code: '622921100', name: '韩集镇' },
  guardian: null,
  contact: null,
  underFourteen: true,
  revealable: ['NAME', 'PHONE'],
  remainingToday: 50,
}

it('lists what is known, and says what is not', () => {
  expect(factsOf(zhang).map(({ field, masked, revealable }) => `${field} ${masked} ${revealable}`)).toEqual([
    'NAME 张* true',
    'PHONE 120****0001 true',
    'ADDRESS — false',
  ])
})

it('tells of a guardian only where there is one', () => {
  const guarded = { ...zhang, guardian: { name: '李*', relation: '祖母', phone: null }, revealable: ['GUARDIAN_NAME'] }
  expect(factsOf(guarded).slice(3)).toEqual([
    { field: 'GUARDIAN_NAME', masked: '李*', relation: '祖母', revealable: true },
    { field: 'GUARDIAN_PHONE', masked: '—', relation: '', revealable: false },
  ])
  const called = { ...zhang, contact: { name: '马*', relation: '邻居', phone: '120****0009' }, revealable: ['CONTACT_PHONE'] }
  expect(factsOf(called).slice(3).map(({ field, revealable }) => `${field} ${revealable}`)).toEqual(['CONTACT_NAME false', 'CONTACT_PHONE true'])
})
