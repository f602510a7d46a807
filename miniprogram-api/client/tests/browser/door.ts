import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { corrections } from './corrections'

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
const policy = (n: number, title: string, mainCategory: string, classes: string[], more = {}) => ({
  id: `610000000000000000${n}`,
  code: `P0${n}`,
  mainCategory,
  category: 'basic_living',
  edition: 1,
  title,
  summary: `${title}：符合条件的家庭按规定享受。`,
  classes,
  regionScope: '甘肃省',
  dataAsOf: '2021',
  eligibility: ['本人自愿申请'],
  benefit: '按规定发放。',
  benefitItems: [] as object[],
  responsibleDepartment: '民政部门',
  approvalAuthority: '县级民政部门',
  howToApply: ['到户籍地乡镇、街道申请', '县级部门审核确认'],
  requiredMaterials: ['身份证或户口簿'],
  legalBasis: [] as object[],
  sources: [{ key: 'P1', title: '省民政厅口径（2021-04-08）' }],
  note: null as string | null,
  unconfirmed: [] as string[],
  editions: [{ number: 1, from: '2023-05-12', to: null, holds: 'TODAY' }] as object[],
  highlights: [] as object[],
  version: 1,
  ...more,
})

/** What a policy of the handbook may say, and the short ones beside it. */
export const POLICIES = [
  policy(1, '农村最低生活保障', 'BASIC_LIVING', ['SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE', 'DE_FACTO_UNATTENDED_CHILD'], {
    edition: 2,
    summary: '家庭人均收入达不到当地低保标准、财产也符合规定的农村家庭，按月领取低保金。',
    eligibility: ['家里人均收入比当地低保标准低', '家庭财产没有超出当地规定'],
    benefit: '按核定的类别每月发放，打到“一卡通”。',
    benefitItems: [
      { name: '一类对象', amount: 4788, unit: '元/人·年', scope: '甘肃省', year: '2021', source: 'P1' },
      { name: '低保标准（不低于）', amount: 5580, unit: '元/人·年', scope: '兰州市', year: '2023', source: 'P1' },
    ],
    requiredMaterials: ['书面申请', '家庭成员身份证件或户口簿'],
    legalBasis: [
      { title: '最低生活保障审核确认办法', number: '民发〔2021〕57号', status: 'title-found-number-unverified' },
      { title: '社会救助暂行办法', number: null, status: 'found' },
    ],
    note: '金额是能查到的最近年份，现行标准以民政部门当年文件为准。',
    unconfirmed: ['legalBasis[0]', 'requiredMaterials'],
    editions: [
      { number: 1, from: '2023-05-12', to: '2026-10-01', holds: 'BEFORE' },
      { number: 2, from: '2026-10-01', to: null, holds: 'TODAY' },
    ],
    version: 2,
  }),
  policy(2, '孤儿基本生活费', 'BASIC_LIVING', ['ORPHAN']),
  policy(3, '居民医保参保资助', 'MEDICAL', ['DESTITUTE', 'SEVERELY_DISABLED_HARDSHIP', 'ORPHAN']),
  policy(4, '农村危房改造', 'HOUSING', ['DESTITUTE', 'SEVERELY_DISABLED_HARDSHIP'], { unconfirmed: ['howToApply'] }),
  policy(5, '重度残疾人护理补贴', 'BASIC_LIVING', ['SEVERELY_DISABLED_HARDSHIP']),
  policy(6, '法律援助', 'RIGHTS', ['DESTITUTE', 'SEVERELY_DISABLED_HARDSHIP', 'ORPHAN']),
]
/** One of them as the registry tells a cadre of: masked, with what may be asked for. */
const fileOf = ({ recipientId, householdId, maskedName, category, division }: (typeof PEOPLE)[number]) => ({
  id: recipientId,
  householdId,
  name: maskedName,
  phone: '120****0001',
  address: '***',
  category,
  tags: [],
  status: recipientId === PEOPLE[3]!.recipientId ? 'SUSPENDED' : 'ACTIVE',
  division,
  guardian: recipientId.endsWith('1') ? { name: '李*', relation: '配偶', phone: '120****0002' } : null,
  contact: null,
  underFourteen: recipientId.endsWith('3'),
  revealable: ['NAME', 'PHONE', 'ADDRESS', ...(recipientId.endsWith('1') ? ['GUARDIAN_NAME', 'GUARDIAN_PHONE'] : [])],
})
const CLEAR: Record<string, string> = { NAME: '张建军', PHONE: '12000000001', ADDRESS: '双城村三社 12 号', GUARDIAN_PHONE: '12000000002' }

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
    /** How many fields may still be asked for today, and who asked for what. */
    left: 50,
    looked: [] as string[],
    refuses: undefined as undefined | [status: number, code: string, detail: string],
    corrections: corrections(),
    slow: undefined as undefined | Promise<void>,
  }
  const problem = (status: number, code: string, title: string, detail: string, more = {}) => ({
    status,
    body: { type: `urn:aixin:problem:${code}`, title, status, detail, code, errors: [], traceId: '0af7651916cd43dd', ...more },
  })
  const tokens = () => ({ accessToken: `access-${++state.tokens}`, refreshToken: `refresh-${state.tokens}`, expiresIn: 900 })
  const marked = (text: string, word: string) => {
    const [before, ...after] = text.split(word)
    const parts = [{ text: before!, hit: false }, { text: word, hit: true }, { text: after.join(word), hit: false }].filter((one) => one.text)
    return after.length ? [{ field: 'title', parts }] : []
  }
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
        ...(body.policies ? { policies: body.policies.map((one: any) => ({ version: POLICIES.find(({ id }) => id === one.policyId)?.edition, ...one })) } : {}),
        recipientIds: people,
        countedAs,
      })
    }
    return { idempotencyKey, status: 201, record: state.records.get(idempotencyKey) }
  }

  function answer(method: string, url: URL, data: any, token: string, key: string): { status: number; body?: unknown } {
    const path = url.pathname.replace('/api/mini/v1', '')
    const fault = state.fails?.(path) ?? 0
    if (fault) return problem(fault, 'service-unavailable', '服务暂不可用', '服务暂时不可用，请稍后再试。')
    if (path === '/login') {
      const [person] = data.code.split('~')
      if (!once(data.code)) return problem(401, 'code-refused', '登录失败', '登录凭证已用过，请重试。')
      return state.bound.has(person) ? { status: 200, body: tokens() } : problem(409, 'binding-required', '需要绑定', '第一次使用，请先绑定。', { bindingToken: `binding-${person}` })
    }
    if (path === '/binding' && method === 'DELETE') {
      if (!token || state.dead.has(token)) return problem(401, 'unauthenticated', '尚未登录', '登录已失效或没有登录，请重新登录。')
      state.bound.clear()
      state.dead.add(token)
      return { status: 204 }
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
    const [, id, part] = /^\/recipients\/(\d+)(\/reveal)?$/.exec(path) ?? []
    if (id) {
      const found = state.people.find(({ recipientId }) => recipientId === id)
      if (!found) return problem(404, 'not-found', '没有找到', '没有找到，或不在您的范围内。')
      if (!part) return { status: 200, body: { ...fileOf(found), remainingToday: state.left } }
      if (state.refuses) return problem(state.refuses[0], state.refuses[1], state.refuses[1], state.refuses[2])
      state.looked.push(`${data.field} ${data.purpose}`)
      return { status: 200, body: { field: data.field, value: CLEAR[data.field], remainingToday: --state.left } }
    }
    if (path === '/handbook') {
      const q = url.searchParams.get('q') ?? ''
      const found = POLICIES.filter(({ title, summary }) => (title + summary).includes(q))
      return page(q ? found.map((one) => ({ ...one, highlights: marked(one.title, q) })) : POLICIES)
    }
    const entry = POLICIES.find(({ id }) => path === `/handbook/${id}`)
    if (entry) {
      const old = url.searchParams.get('edition') === '1' && entry.edition === 2
      return { status: 200, body: old ? { ...entry, edition: 1, title: '农村低保（2023年版）' } : entry }
    }
    if (path === '/correction-proposals' && method === 'GET') return page(state.corrections.of(url.searchParams.get('recipientId') ?? ''))
    if (path === '/correction-proposals') {
      const { status, code, body, errors } = state.corrections.propose(key, data)
      return code ? problem(status, code, '没有接收', code === 'change-open' ? '这个人已有同类变更等待审批。' : '有的内容不正确。', { errors }) : { status, body }
    }
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
    const { status, body } = answer(request.method ?? 'GET', url, text ? JSON.parse(text) : undefined, request.headers.authorization?.slice(7) ?? '', String(request.headers['idempotency-key'] ?? ''))
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
