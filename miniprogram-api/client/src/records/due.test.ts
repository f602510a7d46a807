import { expect, it } from 'vitest'
import { dueText } from './due'
import { daysBetween, instantOf, isoOf, shanghai, short } from './time'

const NOW = Date.parse('2026-11-22T14:05:30+08:00')

it('says how many days are left', () => expect(dueText('2026-11-25', NOW)).toBe('还有 3 天（11-25）'))
it('says that it is due today', () => expect(dueText('2026-11-22', NOW)).toBe('今天到期（11-22）'))
it('says by how much it is late', () => expect(dueText('2026-11-19', NOW)).toBe('超期 3 天（11-19）'))
it('counts days over a change of the year', () => expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3))

it('takes the day from Shanghai, wherever the phone believes it is', () => {
  expect(dueText('2026-11-22', Date.parse('2026-11-21T16:00:00Z'))).toBe('今天到期（11-22）')
  expect(dueText('2026-11-22', Date.parse('2026-11-21T15:59:59Z'))).toBe('还有 1 天（11-22）')
})

it('writes a moment with the offset and reads it back', () => {
  expect(isoOf(NOW)).toBe('2026-11-22T14:05:30+08:00')
  expect(instantOf('2026-11-22', '14:05')).toBe(NOW - 30_000)
  expect(shanghai(NOW)).toMatchObject({ date: '2026-11-22', time: '14:05', month: 11 })
})

it('names the year only when it is another one', () => {
  expect(short(NOW, NOW)).toBe('11-22 14:05')
  expect(short(Date.parse('2025-11-22T14:05:00+08:00'), NOW)).toBe('2025-11-22 14:05')
})
