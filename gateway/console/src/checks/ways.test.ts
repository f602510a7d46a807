import { describe, expect, it } from 'vitest'
import type { Finding } from './checkQueries'
import { commandOf, waysOf } from './ways'

const finding = (check: Finding['check'], resolutions: Finding['resolutions']): Finding => ({
  id: '2300000000000000001',
  version: 3,
  check,
  state: 'OPEN',
  openedAt: '2026-11-22T01:00:00Z',
  division: { code: '622921100206', name: '双城村' },
  person: { id: '1900000000000000001', name: '张*', childDataHidden: false, version: 7 },
  householdId: '4000000000000000000',
  cadre: null,
  pairingId: '5100000000000000001',
  households: 1,
  holder: null,
  told: null,
  resolution: null,
  reason: null,
  changeId: null,
  resolutions,
})

describe('the ways out of a finding', () => {
  it('begin with the likeliest', () => {
    const orphan = waysOf(finding('ORPHAN_OF_AGE', ['EXIT_PROPOSED', 'CATEGORY_PROPOSED', 'IS_RIGHT']), true)
    expect(orphan[0]!.key).toBe('EXIT_PROPOSED.ORPHAN_OF_AGE')
    const grade = waysOf(finding('GRADE_AGAINST_CATEGORY', ['EXIT_PROPOSED', 'CATEGORY_PROPOSED', 'IS_RIGHT']), true)
    expect(grade[0]).toMatchObject({ resolution: 'CATEGORY_PROPOSED', category: 'DESTITUTE' })
  })

  it('enter what a list said, of who moved only where it told a place of ours', () => {
    const moved = finding('REPORTED_MOVED', ['EXIT_PROPOSED', 'MOVE_ENTERED', 'IS_RIGHT'])
    const told = { origin: '县公安局', toldAt: '2026-11-22T01:00:00Z', dueOn: '2026-12-07', day: null, text: '宝鸡市', place: null, unit: null, programme: null, month: null } // prettier-ignore
    expect(waysOf({ ...moved, told }, true)[0]!.key).toBe('EXIT_PROPOSED.REPORTED_MOVED')
    const within = { ...moved, told: { ...told, place: { code: '622921101', name: '土桥镇' } } }
    const way = waysOf(within, true)[0]!
    expect(way.key).toBe('MOVE_ENTERED')
    expect(commandOf(way, '', within)).toEqual({ resolution: 'MOVE_ENTERED', recipientVersion: 7 })
    const pupil = { ...finding('ORPHAN_OF_AGE', ['EXIT_PROPOSED', 'CATEGORY_PROPOSED', 'IS_RIGHT']), told }
    expect(waysOf(pupil, true)[0]!.reason).toBe('STILL_IN_EDUCATION')
  })

  it('end a pairing only for whoever may', () => {
    const dead = finding('DEAD_BUT_PAIRED', ['PAIRING_END_ASKED'])
    expect(waysOf(dead, true).map(({ key }) => key)).toEqual(['END_PAIRING', 'PAIRING_END_ASKED'])
    expect(waysOf(dead, false).map(({ key }) => key)).toEqual(['PAIRING_END_ASKED'])
    expect(waysOf({ ...dead, resolutions: [] }, true)).toEqual([])
  })

  it('propose nothing of whom the caller does not see', () => {
    const gone = { ...finding('ORPHAN_OF_AGE', ['EXIT_PROPOSED', 'IS_RIGHT']), person: null }
    expect(waysOf(gone, true).every(({ resolution }) => resolution === 'IS_RIGHT')).toBe(true)
  })

  it('name the version that was looked at where something is proposed, and nothing that is empty', () => {
    const orphan = finding('ORPHAN_OF_AGE', ['EXIT_PROPOSED', 'IS_RIGHT'])
    const [exit, inSchool] = waysOf(orphan, true)
    expect(commandOf(exit!, ' ', orphan)).toEqual({ resolution: 'EXIT_PROPOSED', recipientVersion: 7 })
    expect(commandOf(inSchool!, '高三', orphan)).toEqual({
      resolution: 'IS_RIGHT',
      reason: 'STILL_IN_EDUCATION',
      note: '高三',
    })
  })

  it('enter whoever is enrolled by one tap, and say why somebody leaves who is not', () => {
    const stranger = finding('ENROLLED_NOT_REGISTERED', ['ENTRY_PROPOSED', 'IS_RIGHT'])
    expect(commandOf(waysOf(stranger, true)[0]!, '', stranger)).toEqual({ resolution: 'ENTRY_PROPOSED' })
    const missing = finding('REGISTERED_NOT_ENROLLED', ['EXIT_PROPOSED', 'BENEFIT_ASKED', 'IS_RIGHT'])
    const [asked, exit] = waysOf(missing, true)
    expect(asked).toMatchObject({ resolution: 'BENEFIT_ASKED', needsNote: true })
    expect(commandOf(exit!, '', missing)).toEqual({
      resolution: 'EXIT_PROPOSED',
      recipientVersion: 7,
      exitReason: 'NO_LONGER_DESTITUTE',
    })
  })
})
