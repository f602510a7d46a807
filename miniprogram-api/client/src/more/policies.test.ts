import { expect, it } from 'vitest'
import type { Policy } from '../api/types'
import { digits, unconfirmed, yearText } from './policies'

it.each([
  [50, '50'],
  [4788, '4,788'],
  [1000000, '1,000,000'],
  [600.5, '600.5'],
])('prints %d as %s', (amount, printed) => expect(digits(amount)).toBe(printed))

it('says what year it is, or that nobody knows', () => {
  expect(yearText('2021')).toBe('2021年')
  expect(yearText('年份不详')).toBe('年份不详')
})

it('tells a field from an item of it', () => {
  const policy = { unconfirmed: ['howToApply', 'benefitItems[1]'] } as Policy
  expect(unconfirmed(policy, 'howToApply')).toBe(true)
  expect(unconfirmed(policy, 'benefitItems')).toBe(false)
  expect(unconfirmed(policy, 'benefitItems', 1)).toBe(true)
  expect(unconfirmed(policy, 'benefitItems', 0)).toBe(false)
})
