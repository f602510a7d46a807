import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const ROOT = 'dist/build/h5'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}
export const CSP = "default-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

const person = (recipientId: string, householdId: string, maskedName: string, category: string) => ({
  recipientId,
  householdId,
  pairingId: `9${householdId}`,
  maskedName,
  category,
  division: { code: '622921100', name: '韩集镇' },
})

export const PEOPLE = [
  person('7100000000000000011', '7100000000000000001', '张*', 'SEVERELY_DISABLED_HARDSHIP'),
  person('7100000000000000012', '7100000000000000001', '张**', 'DESTITUTE'),
  person('7100000000000000013', '7100000000000000001', '李*', 'DESTITUTE'),
  person('7100000000000000021', '7100000000000000002', '马*', 'DESTITUTE'),
]
const ZHANG = PEOPLE[0]!.householdId
const MA = PEOPLE[3]!.householdId

/** The gateway as the contracts word it: pages under `/m/`, the phone's door, one cadre's data in memory. */
export async function openDoor() {
  const state = {
    demo: true,
    bound: new Set<string>(),
    records: new Map<string, any>(),
    people: PEOPLE,
    due: [
      { householdId: ZHANG, label: '张* 一家 3 人', kind: 'VISIT', dueOn: '2026-11-19', overdue: true },
      { householdId: MA, label: '马*', kind: 'CONTACT', dueOn: '2026-12-05', overdue: false },
    ],
    tokens: 0,
    dead: new Set<string>(),
    used: new Set<string>(),
    refreshes: 0,
    fails: undefined as undefined | ((path: string) => number),
    slow: undefined as undefined | Promise<void>,
  }
  const problem = (status: number, code: string, title: string, detail: string, more = {}) => ({
    status,
    body: { type: `urn:aixin:problem:${code}`, title, status, detail, code, errors: [], traceId: '0af7651916cd43dd', ...more },
  })
  const tokens = () => ({ accessToken: `access-${++state.tokens}`, refreshToken: `refresh-${state.tokens}`, expiresIn: 900 })
  const once = (code: string) => (state.used.has(code) ? false : !!state.used.add(code))

  function store({ idempotencyKey, ...body }: any) {
    const age = (Date.parse('2026-11-22T14:05:00+08:00') - Date.parse(body.occurredAt)) / 86_400_000
    if (age > 30) {
      const { body: refused } = problem(
        422,
        'care-date-too-old',
        '补录超过期限',
        `${body.occurredAt.slice(0, 10)} 的记录已超过 30 天的补录期限，请联系所在县关委办补录。`,
      )
      return { idempotencyKey, status: 422, problem: refused }
    }
    if (!state.records.has(idempotencyKey)) {
      const people = body.recipientIds ?? state.people.filter(({ householdId }) => householdId === body.householdId).map(({ recipientId }) => recipientId)
      const countedAs = { kind: body.kind, category: 'DESTITUTE', month: body.occurredAt.slice(0, 7), persons: people.length }
      state.records.set(idempotencyKey, {
        id: `72000000000000${String(4821 + state.records.size).padStart(5, '0')}`,
        version: 1,
        status: 'VALID',
        ...body,
        recipientIds: people,
        countedAs,
      })
    }
    return { idempotencyKey, status: 201, record: state.records.get(idempotencyKey) }
  }

  function answer(method: string, url: URL, data: any, token: string): { status: number; body?: unknown } {
    const path = url.pathname.replace('/api/mini/v1', '')
    const fault = state.fails?.(path) ?? 0
    if (fault) return problem(fault, 'service-unavailable', '服务暂不可用', '服务暂时不可用，请稍后再试。')
    if (path === '/login') {
      const [person] = data.code.split('~')
      if (!once(data.code)) return problem(401, 'code-refused', '登录失败', '登录凭证已用过，请重试。')
      return state.bound.has(person) ? { status: 200, body: tokens() } : problem(409, 'binding-required', '需要绑定', '第一次使用，请先绑定。', { bindingToken: `binding-${person}` })
    }
    if (path === '/binding') {
      if (!once(data.phoneCode) || data.idLast6 !== '01001X')
        return problem(422, 'binding-refused', '核对不上', '手机号或身份证号后六位与名册不一致，今天还可以试 4 次。')
      state.bound.add(data.bindingToken.replace('binding-', ''))
      return { status: 200, body: tokens() }
    }
    if (path === '/refresh') {
      state.refreshes++
      return once(data.refreshToken) ? { status: 200, body: tokens() } : problem(401, 'unauthenticated', '尚未登录', '登录已失效，请重新登录。')
    }
    if (!token || state.dead.has(token)) return problem(401, 'unauthenticated', '尚未登录', '登录已失效或没有登录，请重新登录。')
    if (path === '/logout') return { status: 204 }
    const records = [...state.records.values()].sort((one, other) => other.occurredAt.localeCompare(one.occurredAt))
    const count = (kind: string) => records.filter((record) => record.kind === kind).length
    if (path === '/home')
      return {
        status: 200,
        body: {
          cadre: { id: '7000000000000000001', name: '王建国', unitName: '临夏县民政局', divisionName: '韩集镇' },
          due: state.due,
          careEvents: [],
          notices: [],
          year: { contacts: 3 + count('CONTACT'), visits: 1 + count('VISIT') },
        },
      }
    const page = (items: unknown[]) => ({ status: 200, body: { items, total: items.length, totalIsLowerBound: false, page: 1, size: 200, next: null } })
    if (path === '/recipients') return page(state.people)
    if (path === '/care-records' && method === 'GET') return page(records)
    if (path === '/care-records/batch') return { status: 200, body: { items: data.items.map(store) } }
    return problem(404, 'unknown-path', '地址不存在', '请求的地址不存在。')
  }

  async function file(path: string): Promise<{ body: Buffer; type: string } | undefined> {
    const name = path === '/m/' ? 'index.html' : path.replace('/m/', '')
    return readFile(join(ROOT, name)).then(
      (body) => ({ body, type: TYPES[extname(name)] ?? 'application/octet-stream' }),
      () => undefined,
    )
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('Content-Security-Policy', CSP)
    if (url.pathname === '/m/demo-cadres.json') {
      response.setHeader('Content-Type', 'application/json')
      const cadres = ['王建国', '马晓梅', '李海霞'].map((name, at) => ({
        n: at + 1,
        name: `${name}（临夏县）`,
        loginCode: `login-demo-${at + 1}`,
        phoneCode: `phone-demo-${at + 1}`,
        idLast6: '01001X',
      }))
      response.statusCode = state.demo ? 200 : 404
      return response.end(JSON.stringify(state.demo ? cadres : {}))
    }
    if (url.pathname.startsWith('/m/')) {
      const found = await file(url.pathname)
      response.statusCode = found ? 200 : 404
      if (found) response.setHeader('Content-Type', found.type)
      return response.end(found?.body)
    }
    let text = ''
    for await (const part of request) text += part
    await state.slow
    const { status, body } = answer(request.method ?? 'GET', url, text ? JSON.parse(text) : undefined, request.headers.authorization?.slice(7) ?? '')
    response.statusCode = status
    response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
    response.end(body ? JSON.stringify(body) : undefined)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/m/`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  }
}
