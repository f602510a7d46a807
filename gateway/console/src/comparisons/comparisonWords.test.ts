import { describe, expect, it } from 'vitest'
import type { Comparison } from './comparisonQueries'
import { dueOf } from './comparisonWords'

const list = (open: number, state: Comparison['state'] = 'DONE') => ({
  dueOn: '2026-12-07',
  outcome: { open, inHand: 2, confirmed: 0, rejected: 0, settled: 0 },
  state,
})

describe('the day by which differences are dealt with', () => {
  it('tells by how much it is over, while some still wait', () => {
    expect(dueOf(list(3), '2026-12-10')).toBe('2026-12-07（超期 3 天）')
    expect(dueOf(list(3), '2026-12-07')).toBe('2026-12-07')
    expect(dueOf(list(0), '2026-12-10')).toBe('2026-12-07')
  })

  it('is none of a list of which nothing was taken', () => {
    expect(dueOf(list(0, 'FAILED'), '2026-12-10')).toBe('—')
  })
})
