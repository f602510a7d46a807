import { describe, expect, it } from 'vitest'
import { fenOf, lineOf, monthOf, monthsOf } from './benefitWords'

describe('what is typed of a benefit', () => {
  it('is an amount in fen by its digits', () => {
    expect([fenOf('715'), fenOf('715.5'), fenOf(' 0.05 ')]).toEqual([71_500, 71_550, 5])
    expect([fenOf(''), fenOf('七百'), fenOf('-3'), fenOf('1.234')]).toEqual([null, null, null, null])
  })

  it('is a month in the ways in which people write one', () => {
    expect([monthOf('2026-07'), monthOf('2026-7'), monthOf('2026年7月'), monthOf('202607')]).toEqual(
      Array(4).fill('2026-07'),
    )
    expect([monthOf(''), monthOf('2026-13'), monthOf('7月')]).toEqual(['', '', ''])
  })
})

describe('what is told of a benefit', () => {
  it('says who did what, and what held from then on', () => {
    const line = { actor: 'console:1', name: '周敏', at: '2026-11-22T06:05:21Z', grade: null, note: '按核定通知书' }
    expect(lineOf({ ...line, action: 'CORRECTED', firstMonth: '2026-01', lastMonth: null, amountFen: 71_550 })).toBe(
      '2026-11-22 14:05 周敏 更正：2026-01 起，每月 715.50 元（按核定通知书）',
    )
    expect(monthsOf({ firstMonth: '2026-01', lastMonth: '2026-06' })).toBe('2026-01 至 2026-06')
  })
})
