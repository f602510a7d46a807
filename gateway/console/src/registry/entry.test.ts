import { describe, expect, it } from 'vitest'
import { emptyEntry, entryCommand, isBegun } from './entry'

const sent = (entry: ReturnType<typeof emptyEntry>) => JSON.parse(JSON.stringify(entryCommand(entry)))
const somebody = { name: ' 马小禾 ', idNumber: '629900195001010011', category: 'DESTITUTE' as const }

describe('an entry', () => {
  it('has a family of its own where none is joined', () => {
    const entry = { ...emptyEntry(), ...somebody, selfCareGrade: 'PARTIAL' as const }
    expect(sent({ ...entry, divisionCode: '622921100206', address: '二社', registerNumber: '0107' })).toEqual({
      type: 'ADD',
      name: '马小禾',
      idNumber: '629900195001010011',
      category: 'DESTITUTE',
      divisionCode: '622921100206',
      address: '二社',
      registerNumber: '0107',
      selfCareGrade: 'PARTIAL',
    })
  })

  it('joins a family and lives where that lives', () => {
    const entry = { ...emptyEntry('4000000000000000000'), ...somebody, divisionCode: '622921100206', address: '二社' }
    expect(sent(entry)).toMatchObject({ householdId: '4000000000000000000' })
    expect(sent(entry)).not.toHaveProperty('divisionCode')
    expect(sent({ ...entry, registerNumber: '0107' })).not.toHaveProperty('registerNumber')
    expect(sent(entry)).not.toHaveProperty('address')
  })

  it('does not say the category once more among the others', () => {
    const tags = ['DESTITUTE' as const, 'SEVERELY_DISABLED_HARDSHIP' as const]
    expect(sent({ ...emptyEntry(), ...somebody, tags }).tags).toEqual(['SEVERELY_DISABLED_HARDSHIP'])
  })

  it('names who answers for the person only where somebody does', () => {
    expect(sent({ ...emptyEntry(), ...somebody })).not.toHaveProperty('guardian')
    expect(sent({ ...emptyEntry(), 'guardian.name': '李大娘' }).guardian).toEqual({ name: '李大娘' })
  })

  it('is begun once something is typed', () => {
    expect(isBegun(emptyEntry('4000000000000000000'))).toBe(false)
    expect(isBegun({ ...emptyEntry(), 'guardian.phone': '1' })).toBe(true)
  })
})
