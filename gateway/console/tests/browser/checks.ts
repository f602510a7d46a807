// What the standing checks found, one of each, and what becomes of them.
import type { ServerResponse } from 'node:http'
import type { Finding, FindingDetail, HistoryLine } from '../../src/checks/checkQueries'
import { json, paged, problem } from './answers'
import { apart, cadre, DEAD, found, ofLists } from './findings'
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
      const asked = query.get('comparison') ? others.filter(({ check }) => check === 'REPORTED_DEAD') : findings
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
