// What offices take along: a county orders, another office agrees, whoever ordered fetches.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Export, Order } from '../../src/exports/exportQueries'
import { json, paged, problem } from './answers'
import type { Account } from './identity'

export const ASKED = '2700000000000000002'
const COUNTY = { code: '622921', name: '临夏县' }
const county = { actor: 'console:9000000000000000002', name: '马秀英' }
const office = { actor: 'console:9000000000000000001', name: '周敏' }
const NAMES: Record<string, string> = { [county.actor]: '马秀英', [office.actor]: '周敏' }

/** As it is kept: who may do what with it hangs on who looks. */
type Kept = Omit<Export, 'mine' | 'mayDecide' | 'mayFetch' | 'mayWithdraw'>
const first: Kept = {
  id: '2700000000000000001',
  version: 1,
  kind: 'RECIPIENTS',
  format: 'XLSX',
  state: 'EXPIRED',
  division: COUNTY,
  unit: null,
  category: null,
  status: 'ACTIVE',
  plainFields: [],
  children: false,
  purpose: 'DATA_CHECK',
  caseReference: 'LX-2026-101',
  rows: 5718,
  createdBy: office,
  createdAt: '2026-11-18T02:20:00Z',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  finishedAt: '2026-11-19T02:20:00Z',
  expiresAt: null,
  downloadsLeft: 2,
}
const asked: Kept = {
  ...first,
  id: ASKED,
  state: 'WAITING',
  format: 'CSV',
  category: 'SEVERELY_DISABLED_HARDSHIP',
  plainFields: ['NAME', 'PHONE', 'ADDRESS'],
  purpose: 'CARE_WORK',
  caseReference: 'LX-2026-114',
  rows: 3213,
  createdBy: county,
  createdAt: '2026-11-22T03:05:00Z',
  finishedAt: null,
  expiresAt: '2026-11-25T03:05:00Z',
  downloadsLeft: 3,
}

export function exportAnswers() {
  let kept = [asked, first]
  const actorOf = ({ id }: Account) => `console:${id}`

  function seen(one: Kept, by: Account): Export {
    const mine = one.createdBy.actor === actorOf(by)
    return {
      ...one,
      mine,
      mayDecide: one.state === 'WAITING' && !mine,
      mayFetch: mine && one.state === 'READY' && one.downloadsLeft > 0,
      mayWithdraw: mine && ['WAITING', 'BUILDING', 'READY'].includes(one.state),
    }
  }

  const change = (one: Kept, to: Partial<Kept>) => {
    const next = { ...one, version: one.version + 1, ...to }
    kept = kept.map((other) => (other.id === one.id ? next : other))
    return next
  }

  function order(sent: Order, by: Account): Kept {
    const plain = sent.plainFields ?? []
    const made: Kept = {
      ...first,
      id: `${2700000000000000001n + BigInt(kept.length)}`,
      format: sent.format,
      state: plain.length ? 'WAITING' : 'READY',
      category: sent.category ?? null,
      status: sent.status ?? null,
      plainFields: plain,
      purpose: sent.purpose,
      caseReference: sent.caseReference,
      createdBy: { actor: actorOf(by), name: NAMES[actorOf(by)] ?? null },
      createdAt: '2026-11-22T06:05:21Z',
      finishedAt: null,
      expiresAt: plain.length ? '2026-11-25T06:05:21Z' : '2026-11-23T06:05:21Z',
      downloadsLeft: 3,
    }
    kept = [made, ...kept]
    return made
  }

  function answer(request: IncomingMessage, url: URL, sent: object, response: ServerResponse, by: Account) {
    const [method, path] = [request.method, url.pathname.replace('/api/console/v1', '')]
    if (!path.startsWith('/exports')) return undefined
    if (path === '/exports/allowance') return json(response, { left: 594282, perDay: 600000 })
    if (path === '/exports' && method === 'POST') {
      if (/\d{11}/.test((sent as Order).caseReference))
        return problem(response, 400, 'validation-failed', {
          errors: [
            { field: 'caseReference', code: 'personal-number', message: '事项编号中不能填写身份证号或电话号码' },
          ],
        })
      return json(response, seen(order(sent as Order, by), by), 201)
    }
    if (path === '/exports') {
      const waits = url.searchParams.get('waiting') === 'true'
      const own = (one: Kept) => one.createdBy.actor === actorOf(by)
      const listed = kept.filter((one) => (waits ? one.state === 'WAITING' && !own(one) : own(one)))
      return json(response, paged(listed.map((one) => seen(one, by)), 1, 20)) // prettier-ignore
    }
    const [, id, step] = /^\/exports\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const one = kept.find((other) => other.id === id)
    if (!one) return problem(response, 404, 'not-found')
    if (step === 'file') {
      const name = encodeURIComponent('关爱对象-临夏县-20261122-1405-马秀英-3.xlsx')
      return response
        .writeHead(200, {
          'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
        })
        .end(Buffer.from('PK'))
    }
    if (method === 'GET') return json(response, seen(one, by))
    if (step === 'downloads') {
      if (!one.downloadsLeft) return problem(response, 410, 'export-used-up')
      return json(response, seen(change(one, { downloadsLeft: one.downloadsLeft - 1, version: one.version }), by))
    }
    if (request.headers['if-match'] !== `${one.version}`) return problem(response, 412, 'version-stale')
    if (step === 'withdrawal') return json(response, seen(change(one, { state: 'WITHDRAWN', expiresAt: null }), by))
    const decidedBy = { actor: actorOf(by), name: NAMES[actorOf(by)] ?? null }
    const decided = { decidedBy, decidedAt: '2026-11-22T06:06:00Z' }
    if (step === 'rejection') {
      const { reason } = sent as { reason: string }
      return json(response, seen(change(one, { ...decided, state: 'REFUSED', reason, expiresAt: null }), by))
    }
    const building = change(one, { ...decided, state: 'BUILDING' })
    setTimeout(() => change(building, { state: 'READY', expiresAt: '2026-11-23T06:06:02Z' }), 700)
    return json(response, seen(building, by))
  }

  return { answer }
}
