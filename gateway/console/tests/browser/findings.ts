// One finding of each standing check, and what lists said of some.
import type { Finding } from '../../src/checks/checkQueries'
import { ZHANG } from './people'
import { EDUCATION } from './trees'

export const ORPHAN = '2300000000000000001'
export const DEAD = '2300000000000000002'
export const LEFT = '2300000000000000004'
export const NUMBER = '2300000000000000005'
/** In no list of what waits, so that those stay as they are. */
export const ENROLLED = '2300000000000000006'
export const MISSING = '2300000000000000007'
/** What lists said of them. */
export const REPORTED = '2300000000000000008'
export const MOVED = '2300000000000000009'
export const OFF_ROSTER = '2300000000000000010'
export const UNPAID = '2300000000000000011'

const orphan: Finding = {
  id: ORPHAN,
  version: 1,
  check: 'ORPHAN_OF_AGE',
  state: 'OPEN',
  openedAt: '2026-11-21T17:00:21Z',
  division: { code: '622921100206', name: '双城村' },
  person: { id: ZHANG, name: '张*', childDataHidden: false, version: 7 },
  householdId: '4000000000000000000',
  cadre: null,
  pairingId: null,
  households: 1,
  holder: null,
  told: null,
  resolution: null,
  reason: null,
  changeId: null,
  resolutions: ['EXIT_PROPOSED', 'CATEGORY_PROPOSED', 'IS_RIGHT'],
}
export const cadre = { id: '3000000000000000000', name: '王海峰', withinGrants: true }
export const found: Finding[] = [
  orphan,
  {
    ...orphan,
    id: DEAD,
    check: 'DEAD_BUT_PAIRED',
    person: { ...orphan.person!, name: '马*' },
    cadre,
    pairingId: '5100000000000000001',
    resolutions: ['PAIRING_END_ASKED'],
  },
  {
    ...orphan,
    id: '2300000000000000003',
    check: 'GRADE_AGAINST_CATEGORY',
    person: { ...orphan.person!, name: '李*' },
    division: { code: '622921101', name: '土桥镇' },
  },
  {
    ...orphan,
    id: LEFT,
    check: 'CADRE_LEFT_BUT_PAIRED',
    person: null,
    cadre: { id: '3000000000000000099', name: '赵远行', withinGrants: false },
    pairingId: '5100000000000000000',
    resolutions: ['HANDOVER_ASKED', 'IS_RIGHT'],
  },
  {
    ...orphan,
    id: NUMBER,
    check: 'PHONE_OF_MANY',
    division: { code: '622921100', name: '韩集镇' },
    person: null,
    householdId: null,
    households: 4,
    resolutions: ['IS_RIGHT'],
  },
]
export const apart: Finding[] = [
  {
    ...orphan,
    id: ENROLLED,
    check: 'ENROLLED_NOT_REGISTERED',
    person: null,
    householdId: null,
    holder: {
      name: '冶*',
      childDataHidden: false,
      category: 'ORPHAN',
      receives: [{ programme: 'ORPHAN_ALLOWANCE', source: 'AGENCY', firstMonth: '2025-01', lastMonth: null, amountFen: 142_000, reporter: '临夏县民政局' }], // prettier-ignore
    },
    resolutions: ['ENTRY_PROPOSED', 'IS_RIGHT'],
  },
  {
    ...orphan,
    id: MISSING,
    check: 'REGISTERED_NOT_ENROLLED',
    resolutions: ['EXIT_PROPOSED', 'CATEGORY_PROPOSED', 'BENEFIT_ASKED', 'IS_RIGHT'],
  },
]
const told: NonNullable<Finding['told']> = {
  origin: '临夏县民政局',
  toldAt: '2026-11-22T06:00:00Z',
  dueOn: '2026-12-07',
  day: '2026-10-30',
  text: '县殡仪馆',
  place: null,
  unit: null,
  programme: null,
  month: null,
}
export const ofLists: Finding[] = [
  { ...orphan, id: REPORTED, check: 'REPORTED_DEAD', told, resolutions: ['EXIT_PROPOSED', 'IS_RIGHT'] },
  {
    ...orphan,
    id: '2300000000000000012',
    check: 'REPORTED_DEAD',
    person: { ...orphan.person!, name: '马*' },
    told: { ...told, day: '2026-09-17', dueOn: '2026-11-19' },
    resolutions: ['EXIT_PROPOSED', 'IS_RIGHT'],
  },
  {
    ...orphan,
    id: '2300000000000000013',
    check: 'REPORTED_DEAD',
    state: 'DISMISSED',
    division: { code: '622921101', name: '土桥镇' },
    person: { ...orphan.person!, name: '李*' },
    told,
    resolution: 'IS_RIGHT',
    reason: 'LIST_WRONG',
    resolutions: [],
  },
  {
    ...orphan,
    id: MOVED,
    check: 'REPORTED_MOVED',
    person: { ...orphan.person!, name: '马*' },
    told: {
      ...told,
      origin: '临夏县公安局',
      day: null,
      text: '土桥镇 三角村',
      place: { code: '622921101', name: '土桥镇' },
    },
    resolutions: ['EXIT_PROPOSED', 'MOVE_ENTERED', 'IS_RIGHT'],
  },
  {
    ...orphan,
    id: OFF_ROSTER,
    check: 'ROSTER_LEFT',
    division: { code: '622921', name: '临夏县' },
    person: null,
    householdId: null,
    cadre,
    told: {
      ...told,
      origin: '临夏县委组织部',
      day: null,
      text: '在职名单上没有此人',
      unit: { id: EDUCATION, name: '临夏县教育局' },
    },
    resolutions: ['LEAVING_ENTERED', 'IS_RIGHT'],
  },
  {
    ...orphan,
    id: UNPAID,
    check: 'BENEFIT_NOT_LISTED',
    told: { ...told, day: null, text: null, programme: 'DISABILITY_NURSING', month: '2026-10' },
    resolutions: ['BENEFIT_END_ENTERED', 'IS_RIGHT'],
  },
]
