import { describe, expect, it } from 'vitest'
import { commandOf, dayOf, emptyProposal, isSaid, needsASecond, NO_GRADE, typesFor, typeWords } from './proposal'

const person = { id: '1900000000000000001', version: 7 }

describe('a proposal', () => {
  it('says only what was filled in, and against which version', () => {
    const proposal = { ...emptyProposal(), phone: ' 12000000001 ', category: 'ORPHAN' as const }
    expect(JSON.parse(JSON.stringify(commandOf(proposal, person)))).toEqual({
      type: 'MODIFY',
      recipientId: person.id,
      recipientVersion: 7,
      phone: '12000000001',
    })
  })

  it('leaves the other type’s fields behind', () => {
    const proposal = { ...emptyProposal(), type: 'EXIT' as const, name: '马', exitReason: 'ADOPTED' as const }
    expect(JSON.parse(JSON.stringify(commandOf({ ...proposal, category: 'ORPHAN' }, person)))).toEqual({
      type: 'EXIT',
      recipientId: person.id,
      recipientVersion: 7,
      exitReason: 'ADOPTED',
    })
  })

  it('waits for a second person only where who somebody is or why they are cared for changes', () => {
    expect(needsASecond({ ...emptyProposal(), phone: '1' })).toBe(false)
    expect(needsASecond({ ...emptyProposal(), phone: '1', name: '马小禾' })).toBe(true)
    expect(needsASecond({ ...emptyProposal(), type: 'RE_ENTRY' })).toBe(true)
  })

  it('ends care on a day to come only where the day is said, and is called off from that very day on', () => {
    const gradual = { ...emptyProposal(), type: 'GRADUAL_EXIT' as const, exitReason: 'NO_LONGER_DESTITUTE' as const }
    expect(isSaid(gradual)).toBe(false)
    expect(isSaid({ ...gradual, from: '2026-12-31' })).toBe(true)
    expect(commandOf({ ...gradual, from: '2026-12-31' }, person)).toMatchObject({ from: '2026-12-31', exitReason: 'NO_LONGER_DESTITUTE' }) // prettier-ignore
    const back = { ...emptyProposal(), type: 'RE_ENTRY' as const }
    expect(commandOf(back, { ...person, leavesOn: '2026-12-31' }).from).toBe('2026-12-31')
    expect(commandOf(back, person).from).toBeUndefined()
  })

  it('pauses care for a reason, and another one says which', () => {
    const pause = { ...emptyProposal(), type: 'SUSPEND' as const }
    expect(isSaid(pause)).toBe(false)
    expect(isSaid({ ...pause, suspensionReason: 'AWAY' })).toBe(true)
    expect(isSaid({ ...pause, suspensionReason: 'OTHER' })).toBe(false)
    expect(isSaid({ ...pause, suspensionReason: 'OTHER', note: '外出务工' })).toBe(true)
    expect(commandOf({ ...pause, suspensionReason: 'AWAY', exitReason: 'ADOPTED' }, person)).toMatchObject({ suspensionReason: 'AWAY', exitReason: undefined }) // prettier-ignore
    expect(isSaid({ ...pause, type: 'RESUME' })).toBe(true)
    expect(needsASecond({ ...pause, type: 'RESUME' })).toBe(true)
  })

  it('ends a pause, and calls off or hastens what lies ahead', () => {
    const standing = { status: 'ACTIVE', leavesOn: null, turnsOn: null } as const
    expect(typesFor(standing)).toContain('SUSPEND')
    expect(typesFor({ ...standing, status: 'SUSPENDED' })).toEqual(['MODIFY', 'CATEGORY_ADJUST', 'RESUME', 'EXIT'])
    expect(typesFor({ ...standing, status: 'EXITED' })).toEqual(['MODIFY', 'RE_ENTRY'])
    const ahead = { ...standing, turnsOn: '2026-12-31' }
    expect(typeWords('RESUME', standing)).toBe('changeType.RESUME')
    expect(typeWords('RESUME', ahead)).toBe('proposal.callOff.RESUME')
    expect(typeWords('SUSPEND', ahead)).toBe('proposal.sooner.SUSPEND')
    expect(dayOf('RESUME', ahead)).toBe('2026-12-31')
    expect(dayOf('SUSPEND', ahead)).toBeUndefined()
    const paused = { ...ahead, status: 'SUSPENDED' } as const
    expect(typeWords('RESUME', paused)).toBe('proposal.sooner.RESUME')
    expect(dayOf('SUSPEND', paused)).toBe('2026-12-31')
  })

  it('says a grade, or that there is none any more', () => {
    expect(commandOf({ ...emptyProposal(), selfCareGrade: 'PARTIAL' }, person)).toMatchObject({ selfCareGrade: 'PARTIAL', clear: undefined }) // prettier-ignore
    expect(commandOf({ ...emptyProposal(), selfCareGrade: NO_GRADE }, person)).toMatchObject({ selfCareGrade: undefined, clear: ['SELF_CARE_GRADE'] }) // prettier-ignore
    expect(isSaid({ ...emptyProposal(), selfCareGrade: 'NONE' })).toBe(true)
    expect(needsASecond({ ...emptyProposal(), selfCareGrade: 'NONE' })).toBe(false)
  })

  it('is nothing before something is said', () => {
    expect(isSaid(emptyProposal())).toBe(false)
    expect(isSaid({ ...emptyProposal(), note: '换号' })).toBe(false)
    expect(isSaid({ ...emptyProposal(), 'guardian.phone': '12000000001' })).toBe(true)
    expect(isSaid({ ...emptyProposal(), type: 'EXIT' })).toBe(false)
  })
})
