import { describe, expect, it } from 'vitest'
import { chosenFrom } from './chosen'

const home = { division: '622921' }

describe('the list that is taken along', () => {
  it('is the one that the address tells of', () => {
    const query = { division: '622921100', category: 'ORPHAN', status: 'ACTIVE' }
    expect(chosenFrom(query, home)).toEqual(query)
  })

  it('is of the own area where no place is told, also for a unit', () => {
    expect(chosenFrom({}, home)).toEqual({ division: '622921' })
    expect(chosenFrom({ unit: '7', tree: 'GROUP' }, home)).toEqual({ division: '622921', unit: '7', tree: 'GROUP' })
  })

  it('has no tree without a unit, and nothing that is empty', () => {
    expect(chosenFrom({ tree: 'GROUP', category: '', status: '' }, home)).toEqual({ division: '622921' })
  })

  it('is none for who has no area', () => {
    expect(chosenFrom({}, { unit: '7' })).toEqual({})
    expect(chosenFrom({}, null)).toEqual({})
  })
})
