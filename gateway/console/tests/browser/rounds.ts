// A survey round of 临夏县, and who came, changed and left there: the register's own sums, in which a township confirms.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Summary } from '../../src/rounds/movementQueries'
import type { Confirmed, Progress, Round } from '../../src/rounds/roundQueries'
import { json, paged, problem } from './answers'
import { enteredRows, summaryOf } from './movements'

export const ROUND = '2300000000000000001'
const COUNTY = { code: '622921', name: '临夏县' }
const HANJI = { code: '622921100', name: '韩集镇' }
const MAJI = { code: '622921102', name: '马集镇' }
const office = { actor: 'console:9000000000000000002', name: '马秀英' }
const clerk = { actor: 'console:9000000000000000001', name: '周敏' }

type Counts = Progress['counts']
const line = (category: Counts['categories'][number]['category'], ...n: [number, number, number, number]) => ({
  category,
  persons: n[0],
  added: n[1],
  changed: n[2],
  exited: n[3],
})
const countsOf = (households: number, ...categories: Counts['categories']): Counts => {
  const inTotals = categories.filter(({ category }) => category !== 'RESETTLEMENT')
  const sum = (key: 'persons' | 'added' | 'changed' | 'exited') => inTotals.reduce((all, one) => all + one[key], 0)
  return { households, persons: sum('persons'), added: sum('added'), changed: sum('changed'), exited: sum('exited'), categories } // prettier-ignore
}
const hanji = countsOf(
  246,
  line('ORPHAN', 2, 0, 0, 0),
  line('DE_FACTO_UNATTENDED_CHILD', 31, 2, 1, 3),
  line('SEVERELY_DISABLED_HARDSHIP', 160, 5, 4, 2),
  line('DESTITUTE', 89, 1, 2, 4),
  line('RESETTLEMENT', 1, 1, 0, 0),
)
const maji = countsOf(
  198,
  line('ORPHAN', 1, 0, 0, 0),
  line('DE_FACTO_UNATTENDED_CHILD', 26, 1, 0, 1),
  line('SEVERELY_DISABLED_HARDSHIP', 121, 3, 1, 2),
  line('DESTITUTE', 74, 0, 1, 1),
  line('RESETTLEMENT', 0, 0, 0, 0),
)
const nothing = countsOf(0, ...hanji.categories.map(({ category }) => line(category, 0, 0, 0, 0)))
const both = countsOf(
  hanji.households + maji.households,
  ...hanji.categories.map((one, index) => {
    const other = maji.categories[index]!
    return line(one.category, one.persons + other.persons, one.added + other.added, one.changed + other.changed, one.exited + other.exited) // prettier-ignore
  }),
)
const opened: Round = {
  id: ROUND,
  version: 1,
  name: '2026 年第四季度动态核实',
  kind: 'PERIODIC',
  division: COUNTY,
  from: '2026-10-01',
  to: '2026-12-31',
  asOf: '2026-11-22',
  state: 'OPEN',
  steps: [{ state: 'OPEN', by: office, at: '2026-11-16T01:00:00Z' }],
  ownPart: COUNTY.code,
  mayTurn: true,
}
const ended: Round = {
  ...opened,
  id: '2300000000000000000',
  version: 2,
  name: '2026 年第一轮拉网式排查',
  kind: 'FULL',
  from: '2026-01-01',
  to: '2026-03-31',
  asOf: '2026-03-31',
  state: 'CLOSED',
  steps: [...opened.steps, { state: 'CLOSED', by: office, at: '2026-04-08T09:20:00Z' }],
}
const ofMaji: Confirmed = {
  seq: 1,
  asOf: '2026-11-18',
  counts: countsOf(197, ...maji.categories),
  differences: [{ category: 'DESTITUTE', persons: -1 }],
  note: '一人外出务工，电话核实',
  by: clerk,
  at: '2026-11-18T03:12:00Z',
}

export function roundAnswers() {
  let rounds = [opened, ended]
  let confirmed: Confirmed[] = []
  let movedOn = false
  const reset = () => {
    rounds = [opened, ended]
    confirmed = []
    movedOn = false
  }

  function township(division: Progress['division'], counts: Counts, all: Confirmed[]): Progress {
    const last = all[0]
    const standing = !last ? 'NOT_YET' : last.counts.households === counts.households ? 'CONFIRMED' : 'CHANGED'
    return {
      division,
      townships: 1,
      confirmed: Number(standing === 'CONFIRMED'),
      changed: Number(standing === 'CHANGED'),
      notYet: Number(standing === 'NOT_YET'),
      asOf: '2026-11-22',
      counts,
      confirmedCounts: last?.counts ?? nothing,
      differences: last?.differences ?? [],
      township: {
        standing,
        version: all.length,
        fingerprint: `print-of-${division.code}-${counts.households}`,
        mayConfirm: rounds[0]!.state === 'OPEN',
        last: last ?? null,
      },
    }
  }
  const townships = () => [township(HANJI, hanji, confirmed), township(MAJI, maji, [ofMaji])]

  function county(): Progress {
    const all = townships()
    const sum = (key: 'confirmed' | 'changed' | 'notYet') => all.reduce((n, one) => n + one[key], 0)
    const confirmedCounts = confirmed[0] ? both : ofMaji.counts
    const [done, changed, notYet] = [sum('confirmed'), sum('changed'), sum('notYet')]
    const differences = [...(confirmed[0]?.differences ?? []), ...ofMaji.differences]
    return { division: COUNTY, townships: 2, confirmed: done, changed, notYet, asOf: '2026-11-22', counts: both, confirmedCounts, differences, township: null } // prettier-ignore
  }

  function answer(request: IncomingMessage, url: URL, sent: object, response: ServerResponse) {
    const [method, path] = [request.method, url.pathname.replace('/api/console/v1', '')]
    if (path === '/movements') return json(response, summaryOf(url.searchParams))
    if (path === '/movements/children') return json(response, [summaryOf(url.searchParams, HANJI)] satisfies Summary[])
    if (path === '/entered-rows') return json(response, enteredRows(url.searchParams))
    const [, id, code, step] = /^\/survey-rounds(?:\/(\d+))?(?:\/divisions\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? []
    if (!path.startsWith('/survey-rounds')) return undefined
    if (!id) return method === 'GET' ? list(url.searchParams, response) : open(sent, response)
    const round = rounds.find((one) => one.id === id)
    if (!round) return problem(response, 404, 'not-found')
    if (!code) return method === 'GET' ? json(response, round) : turn(round, step ?? '', response)
    if (method === 'POST') return confirm(request, sent as { seen: string } & Confirmed, response)
    if (step === 'children') return json(response, townships())
    if (step === 'confirmations') return json(response, code === MAJI.code ? [ofMaji] : confirmed)
    const found = [county(), ...townships()].find(({ division }) => division.code === code)
    return found ? json(response, found) : problem(response, 404, 'not-found')
  }

  const list = (query: URLSearchParams, response: ServerResponse) =>
    json(response, paged(rounds.filter(({ state }) => !query.get('state') || query.get('state') === state), 1, 20)) // prettier-ignore

  function open(sent: object, response: ServerResponse) {
    const { division: _code, ...said } = sent as Round & { division: unknown }
    const made: Round = { ...opened, ...said, id: '2300000000000000002', division: COUNTY }
    rounds = [made, ...rounds]
    return json(response, made, 201)
  }

  function turn(round: Round, step: string, response: ServerResponse) {
    const state = step === 'closing' ? ('CLOSED' as const) : ('OPEN' as const)
    const steps = [...round.steps, { state, by: clerk, at: '2026-11-22T06:05:21Z' }]
    const turned: Round = { ...round, version: round.version + 1, state, steps }
    rounds = rounds.map((one) => (one.id === round.id ? turned : one))
    return json(response, turned)
  }

  function confirm(request: IncomingMessage, sent: { seen: string } & Partial<Confirmed>, response: ServerResponse) {
    if (movedOn) {
      movedOn = false
      return problem(response, 409, 'counts-moved-on')
    }
    if (request.headers['if-match'] !== `${confirmed.length}`) return problem(response, 412, 'version-stale')
    if (sent.seen !== `print-of-622921100-${hanji.households}`) return problem(response, 409, 'counts-moved-on')
    const { differences = [], note = null } = sent
    confirmed = [{ seq: confirmed.length + 1, asOf: '2026-11-22', counts: hanji, differences, note, by: clerk, at: '2026-11-22T06:05:21Z' }, ...confirmed] // prettier-ignore
    return json(response, townships()[0], 201)
  }

  return { answer, reset, moveOn: () => (movedOn = true) }
}
