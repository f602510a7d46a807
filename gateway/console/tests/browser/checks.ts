// What the standing checks found, one of each, and what becomes of them.
import type { ServerResponse } from 'node:http'
import type { Finding, FindingDetail, HistoryLine } from '../../src/checks/checkQueries'
import { json, paged, problem } from './answers'
import { CHILD, ZHANG } from './people'
import { below, divisions } from './trees'

const CHECKS: Finding['check'][] = [
  'ORPHAN_OF_AGE',
  'DEAD_BUT_PAIRED',
  'GRADE_AGAINST_CATEGORY',
  'CADRE_LEFT_BUT_PAIRED',
  'PHONE_OF_MANY',
  'ENROLLED_NOT_REGISTERED',
  'REGISTERED_NOT_ENROLLED',
  'REPORTED_DEAD',
  'REPORTED_MOVED',
  'REPORTED_CERTIFICATE',
  'BENEFIT_NOT_LISTED',
  'ROSTER_LEFT',
  'ROSTER_ELSEWHERE',
]

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
const cadre = { id: '3000000000000000000', name: '王海峰', withinGrants: true }
const found: Finding[] = [
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
const apart: Finding[] = [
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
  month: null,
}
const ofLists: Finding[] = [
  { ...orphan, id: REPORTED, check: 'REPORTED_DEAD', told, resolutions: ['EXIT_PROPOSED', 'IS_RIGHT'] },
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
      unit: { id: '5000000000000000003', name: '临夏县教育局' },
    },
    resolutions: ['LEAVING_ENTERED', 'IS_RIGHT'],
  },
]
const people = [
  { id: ZHANG, name: '张*', childDataHidden: false, householdId: '4000000000000000000' },
  { id: CHILD, name: null, childDataHidden: true, householdId: '4000000000000000001' },
]
const foundLine = ({ openedAt }: Finding): HistoryLine => ({
  action: 'FOUND',
  at: openedAt,
  by: null,
  resolution: null,
  reason: null,
  changeId: null,
  note: null,
})

export function checkAnswers() {
  let [findings, others] = [found, [...apart, ...ofLists]]
  let histories = new Map<string, HistoryLine[]>()
  /** The pairings that were ended. */
  const ended: string[] = []
  const world = { quicker: false }
  function reset() {
    ;[findings, others] = [found, [...apart, ...ofLists]]
    histories = new Map()
    ended.length = 0
    world.quicker = false
  }

  const detail = (finding: Finding): FindingDetail => ({
    finding,
    history: [...(histories.get(finding.id) ?? []), foundLine(finding)],
    people: finding.check === 'PHONE_OF_MANY' ? people : [],
  })

  function summary(division: string) {
    const waiting = (state: Finding['state'], of: (one: Finding) => boolean) =>
      findings.filter((one) => one.state === state && of(one)).length
    const places = below(divisions.find(({ id }) => id === division)!, '')
    return {
      checks: CHECKS.map((check) => ({
        check,
        open: waiting('OPEN', (one) => one.check === check),
        inHand: waiting('IN_HAND', (one) => one.check === check),
        checkedAt: check === 'PHONE_OF_MANY' ? null : '2026-11-22T06:00:00Z',
      })),
      places: places.map(({ id, name }) => ({
        division: { code: id, name },
        open: waiting('OPEN', (one) => one.division.code.startsWith(id)),
        inHand: waiting('IN_HAND', (one) => one.division.code.startsWith(id)),
      })),
    }
  }

  function answer(method: string, path: string, query: URLSearchParams, sent: object, response: ServerResponse) {
    if (path.startsWith('/pairings')) return pairing(method, path, response)
    const [, id, step] = /^\/standing-findings(?:\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? []
    if (!path.startsWith('/standing-findings')) return undefined
    if (step === 'summary') return json(response, summary(query.get('division') ?? ''))
    if (!id) {
      const wanted = (key: 'check' | 'state') => (one: Finding) => !query.get(key) || one[key] === query.get(key)
      const asked = query.get('comparison') ? others.filter((one) => ofLists.some(({ id }) => id === one.id)) : findings
      return json(response, paged(asked.filter(wanted('check')).filter(wanted('state')), 1, 20))
    }
    const finding = [...findings, ...others].find((one) => one.id === id)
    if (!finding) return problem(response, 404, 'not-found')
    if (method === 'GET') return json(response, detail(finding))
    if (world.quicker) return problem(response, 412, 'version-conflict')
    return json(response, detail(resolve(finding, sent as Partial<HistoryLine>)))
  }

  function resolve(finding: Finding, said: Partial<HistoryLine>): Finding {
    const { resolution = null, reason = null, note = null } = said
    const state = resolution === 'IS_RIGHT' ? 'DISMISSED' : 'IN_HAND'
    const changeId = resolution?.endsWith('_PROPOSED') ? '2200000000000000003' : null
    const done: Finding = { ...finding, version: finding.version + 1, state, resolution, reason, changeId, resolutions: [] } // prettier-ignore
    const by = { actor: 'console:9000000000000000001', name: '周敏' }
    const action = state === 'DISMISSED' ? 'DISMISSED' : 'TAKEN_IN_HAND'
    const line: HistoryLine = { action, at: '2026-11-22T06:05:21Z', by, resolution, reason, changeId, note }
    histories.set(finding.id, [line])
    findings = findings.map((one) => (one.id === finding.id ? done : one))
    others = others.map((one) => (one.id === finding.id ? done : one))
    return done
  }

  function pairing(method: string, path: string, response: ServerResponse) {
    const known = { id: '5100000000000000001', version: 3, cadreId: cadre.id, householdId: '4000000000000000000' }
    if (method === 'GET') return json(response, known)
    ended.push(path)
    findings = findings.map((one) => (one.id === DEAD ? { ...one, version: 2, state: 'GONE', resolutions: [] } : one))
    return json(response, known, path === '/pairings' ? 201 : 200)
  }

  return { answer, reset, world, ended }
}
