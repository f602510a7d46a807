// Lists that a county holds against its register: what the first found is half worked off, the others run while one looks.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Comparison, Outcome, Tally, UnreadRow } from '../../src/comparisons/comparisonQueries'
import { json, paged, problem } from './answers'
import { below, divisions, EDUCATION } from './trees'

export const DONE = '2700000000000000001'
const nothing: Tally = { open: 0, inHand: 0, confirmed: 0, rejected: 0, settled: 0 }
const none = { read: 0, wrong: 0, elsewhere: 0, twice: 0, same: 0 }
const fresh: Comparison = {
  id: DONE,
  version: 1,
  kind: 'DECEASED',
  state: 'UPLOADING',
  division: { code: '622921', name: '临夏县' },
  fileName: '',
  origin: '临夏县民政局',
  fileBytes: 20480,
  programme: null,
  month: null,
  complete: false,
  dueOn: '2026-12-07',
  counts: none,
  differences: 0,
  fresh: 0,
  outcome: nothing,
  failure: null,
  createdBy: { actor: 'console:9000000000000000002', name: '马秀英' },
  createdAt: '2026-11-22T06:01:00Z',
  finishedAt: null,
  mayCancel: true,
}
const counts = { read: 1286, wrong: 2, elsewhere: 1261, twice: 1, same: 13 }
const outcome: Tally = { open: 3, inHand: 2, confirmed: 2, rejected: 1, settled: 1 }
const past: Comparison = {
  ...fresh,
  version: 3,
  state: 'DONE',
  fileName: '2026 年三季度死亡人员.xlsx',
  counts,
  differences: 9,
  fresh: 7,
  outcome,
  finishedAt: '2026-11-22T06:02:00Z',
  mayCancel: false,
}
const wrong = (row: number, field: string, name: string, code: string, message: string): UnreadRow => ({
  row,
  problems: [{ field, name, code, message }],
})
const UNREAD = [
  wrong(14, 'ID_NUMBER', '身份证号', 'identity-number-check-digit', '身份证号校验码不正确'),
  wrong(208, 'DIED_ON', '死亡日期', 'day-unreadable', '日期看不懂，请写成 2026-03-01 的样子'),
]
const STRANGERS = [
  wrong(5, 'ID_NUMBER', '身份证号', 'cadre-unknown-here', '本地区的干部名册中没有此人；如应登记，请从“导入”登记'),
  wrong(9, 'UNIT', '单位', 'unit-not-here', '本地区没有这个单位；请与系统“单位”中的全称核对'),
]

function outcomeOf(one: Comparison): Outcome {
  const places = below(divisions.find(({ id }) => id === '622921')!, '').map(({ id, name }, index) => ({
    division: { code: id, name },
    outcome: index === 0 ? one.outcome : nothing,
  }))
  if (!one.differences) return { all: nothing, checks: [], places, units: [] }
  if (one.kind !== 'ROSTER')
    return { all: one.outcome, checks: [{ check: 'REPORTED_DEAD', outcome: one.outcome }], places, units: [] }
  return {
    all: one.outcome,
    checks: [
      { check: 'ROSTER_ELSEWHERE', outcome: { ...nothing, open: 1 } },
      { check: 'ROSTER_LEFT', outcome: { ...nothing, open: 2 } },
    ],
    places,
    units: [{ id: EDUCATION, name: '临夏县教育局', outcome: one.outcome }],
  }
}

export function comparisonAnswers() {
  let lists: Comparison[] = [past]
  const change = (one: Comparison, to: Partial<Comparison>) => {
    const next = { ...one, version: one.version + 1, ...to }
    lists = lists.map((other) => (other.id === one.id ? next : other))
    return next
  }

  /** What is found hangs on what the file is called. */
  function hold(one: Comparison) {
    if (lists.find(({ id }) => id === one.id)?.state !== 'RUNNING') return
    const over = { mayCancel: false, finishedAt: '2026-11-22T06:02:00Z' }
    if (one.fileName.includes('缺列'))
      change(one, {
        ...over,
        state: 'FAILED',
        failure: {
          code: 'comparison-columns-missing',
          title: '缺少必需的列',
          detail: '名单中没有这些列：死亡日期。请补上，或下载模板，把内容填到模板中再传。',
        },
      })
    else if (one.kind === 'ROSTER') {
      const open = { ...nothing, open: 3 }
      change(one, { ...over, state: 'DONE', counts: { read: 42, wrong: 1, elsewhere: 1, twice: 0, same: 38 }, differences: 3, fresh: 3, outcome: open }) // prettier-ignore
    } else change(one, { ...over, state: 'DONE', counts, differences: 9, fresh: 0, outcome })
  }

  function answer(request: IncomingMessage, url: URL, sent: object, response: ServerResponse) {
    const [method, path] = [request.method, url.pathname.replace('/api/console/v1', '')]
    if (!path.startsWith('/comparisons')) return undefined
    if (path === '/comparisons' && method === 'GET') {
      const kind = url.searchParams.get('kind')
      return json(
        response,
        paged(
          [...lists].reverse().filter((one) => !kind || one.kind === kind),
          1,
          20,
        ),
      )
    }
    if (path === '/comparisons') {
      const id = `${2700000000000000001n + BigInt(lists.length)}`
      const made: Comparison = { ...fresh, ...(sent as object), division: fresh.division, id }
      lists = [...lists, made]
      return json(response, made, 201)
    }
    if (path === '/comparisons/template')
      return response
        .writeHead(200, { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
        .end(Buffer.from('PK'))
    const [, id, step] = /^\/comparisons\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const one = lists.find((other) => other.id === id)
    if (!one) return problem(response, 404, 'not-found')
    if (step === 'outcome') return json(response, outcomeOf(one))
    if (step === 'problems') return json(response, paged(one.kind === 'ROSTER' ? STRANGERS : UNREAD, 1, 20))
    if (step === 'completion') {
      const running = change(one, { state: 'RUNNING', counts: { ...none, read: 500 } })
      setTimeout(() => hold(running), one.fileName.includes('很长') ? 60_000 : 1_200)
      return json(response, running)
    }
    if (method === 'GET') return json(response, one)
    if (request.headers['if-match'] !== `${one.version}`) return problem(response, 412, 'version-stale')
    return json(response, change(one, { state: 'CANCELLED', mayCancel: false }))
  }

  return { answer, reset: () => (lists = [past]) }
}
