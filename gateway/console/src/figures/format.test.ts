import { describe, expect, it } from 'vitest'
import { clock, count, day, dayInWords, inSentence, minute, rate, yuan } from './format'

describe('figures as they are printed', () => {
  it('has every digit with separators, a dash for unknown and 0 for zero', () => {
    expect([count(28625), count(0), count(null), count(undefined)]).toEqual(['28,625', '0', '—', '—'])
  })

  it('has one decimal in a rate and may pass 100 %', () => {
    expect([rate(1.436), rate(0.8125), rate(1.0005), rate(0), rate(null)]).toEqual([
      '143.6%',
      '81.3%',
      '100.1%',
      '0.0%',
      '—',
    ])
  })

  it('turns fen into yuan without a float', () => {
    expect([yuan(63_150_005), yuan(63_150_050), yuan(100), yuan(1), yuan(0), yuan(-205)]).toEqual([
      '631,500.05',
      '631,500.50',
      '1',
      '0.01',
      '0',
      '-2.05',
    ])
  })

  it('prints in a sentence as the published texts do', () => {
    expect([
      inSentence(28625),
      inSentence(99_999),
      inSentence(100_000),
      inSentence(1_928_900),
      inSentence(267_000),
    ]).toEqual(['28625', '99999', '10万', '192.89万', '26.7万'])
  })

  it('tells days and minutes of Shanghai, wherever the computer stands', () => {
    expect(day('2026-11-21T16:30:00Z')).toBe('2026-11-22')
    expect(minute('2026-11-21T16:30:00Z')).toBe('2026-11-22 00:30')
    expect(clock('2026-11-22T06:05:21Z')).toBe('14:05:21')
    expect(dayInWords('2026-01-05')).toEqual({ year: 2026, month: 1, day: 5 })
  })
})
