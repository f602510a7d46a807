import { describe, expect, it } from 'vitest'
import { isWithin, reachesDivision } from './grants'
import { homeOf } from './useArea'

describe('a grant on a division', () => {
  it('reaches what begins with its code less trailing pairs of zeros', () => {
    expect([isWithin('622921', '622900'), isWithin('622921100', '622921'), isWithin('620100', '620000')]).toEqual([
      true,
      true,
      true,
    ])
    expect([isWithin('622921', '622922'), isWithin('620100', '622900')]).toEqual([false, false])
  })

  it('keeps the zeros of longer codes', () => {
    expect(isWithin('622921101', '622921100')).toBe(false)
  })

  it('reaches nothing as a grant on a unit', () => {
    expect(reachesDivision(['UNIT:622921'], '622921')).toBe(false)
    expect(reachesDivision(['UNIT:1', 'DIVISION:622900'], '622921')).toBe(true)
    expect(reachesDivision([], '622921')).toBe(false)
  })

  it('is where its holder begins', () => {
    expect(homeOf(['PROVINCE'])).toEqual({ division: '620000' })
    expect(homeOf(['DIVISION:622921'])).toEqual({ division: '622921' })
    expect(homeOf(['UNIT:5'])).toEqual({ unit: '5' })
    expect(homeOf([])).toBeNull()
  })
})
