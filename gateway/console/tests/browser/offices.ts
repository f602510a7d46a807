// The three offices' doors: accounts and their rights, the audit; agencies stand beside.
import type { ServerResponse } from 'node:http'
import type { components } from '../../src/api/schema'
import { json, paged, problem } from './answers'
import { clientAnswers } from './clients'
import { accounts as people } from './identity'

type Account = components['schemas']['Account']
type Entry = components['schemas']['AuditEntryPage']['items'][number]

const ADMINISTRATORS = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']
const titles: Record<string, string> = {
  LOGGED_IN: '登录成功',
  PASSWORD_REFUSED: '密码不正确',
  GRANTS_CHANGED: '授权变更',
  PERSON_REVEALED: '查看原文',
  PERSON_REVEAL_REFUSED: '查看原文被拒绝',
  GENERATION_ACTIVATED: '切换统计版本',
}
const events = Object.keys(titles)
const entries: Entry[] = Array.from({ length: 46 }, (_, n) => {
  const event = events[(n * 5) % events.length]!
  const revealed = event.startsWith('PERSON')
  const figures = event === 'GENERATION_ACTIVATED'
  const refused = /REFUSED/.test(event)
  const account = 9_000_000_000_000_000_001n + BigInt(n % 4)
  return {
    id: String(2_000_000_000_000_000_000n - BigInt(n)),
    at: new Date(Date.parse('2026-11-22T14:02:10+08:00') - n * 3 * 3_600_000).toISOString(),
    event,
    result: refused ? 'REFUSED' : 'OK',
    actor: event === 'PASSWORD_REFUSED' ? 'anonymous' : `console:${account}`,
    actorName: event === 'PASSWORD_REFUSED' ? null : ['周敏', '马秀英', '李国栋', '赵强'][n % 4]!,
    subject: figures
      ? `generation:${n}`
      : revealed
        ? `recipient:190000000000000000${n % 7}`
        : event === 'PASSWORD_REFUSED'
          ? null
          : `account:${account}`,
    service: figures ? 'stats-service' : 'registry-service',
    source: event === 'LOGGED_IN' ? '9f86d081884c7d659a2feaa0c55ad015' : null,
    field: revealed ? 'PHONE' : null,
    purpose: revealed ? 'CONTACT' : null,
    caseReference: revealed ? `SQ-2026-0001${n}` : null,
    detail: refused && revealed ? 'reveal-limit-reached' : null,
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    writer: figures ? 'stats-service#0' : 'registry-service#0',
    seq: 1046 - n,
  }
})

export function officeAnswers() {
  const accounts = people().map(
    ({ id, login, name, roles, grants, enrolled, locked }): Account => ({
      id,
      login,
      name,
      status: locked ? 'DISABLED' : 'ACTIVE',
      passwordSet: enrolled,
      enrolled,
      area: 'PROVINCE',
      roles: roles as Account['roles'],
      grants,
      version: 1,
    }),
  )
  const client = clientAnswers()
  /** Somebody else saves a change between the reading and the sending. */
  const world = { quicker: undefined as undefined | (() => void), away: [] as string[] }

  function answer(method: string, url: URL, sent: Record<string, unknown>, version: string, response: ServerResponse) {
    const [, resource, id, part] =
      /^\/api\/console\/v1\/([\w-]+)(?:\/([\w]+))?(?:\/([\w-]+))?$/.exec(url.pathname) ?? []
    if (resource === 'accounts') return account(method, id, part, sent, version, url.searchParams, response)
    if (resource === 'clients') return client.answer(method, id, sent, version, response)
    if (resource === 'audit-events') return audit(id, url.searchParams, response)
    return undefined
  }

  function account(
    method: string,
    id: string | undefined,
    part: string | undefined,
    sent: Record<string, unknown>,
    version: string,
    query: URLSearchParams,
    response: ServerResponse,
  ) {
    const link = { setPasswordToken: 'kXm3-once-and-never-again-7Qp' }
    if (!id) {
      const sorted = [...accounts].sort((one, other) => (one.login < other.login ? -1 : 1))
      if (method === 'GET') return json(response, paged(sorted, Number(query.get('page') ?? 1), Number(query.get('size') ?? 20))) // prettier-ignore
      const { login, name, area } = sent as { login: string; name: string; area: string | null }
      const errors = /^[a-z][a-z0-9._-]{2,39}$/.test(login) ? [] : [{ field: 'login', code: 'malformed', message: '格式不正确' }] // prettier-ignore
      if (errors.length) return problem(response, 400, 'validation-failed', { errors })
      if (accounts.some((one) => one.login === login)) return problem(response, 409, 'login-taken')
      if (area === 'DIVISION:622900') return problem(response, 422, 'invalid', { errors: [{ field: 'area', code: 'area-too-wide', message: '超出您的管理区域' }] }) // prettier-ignore
      const made: Account = { id: '9000000000000000099', login, name, status: 'ACTIVE', passwordSet: false, enrolled: false, roles: [], grants: [], area: area ?? 'PROVINCE', version: 1 } // prettier-ignore
      accounts.push(made)
      return json(response, { ...made, ...link }, 201)
    }
    const found = accounts.find((one) => one.id === id)
    if (!found) return problem(response, 404, 'not-found')
    if (method === 'GET') return json(response, part ? { roles: found.roles, grants: found.grants, area: found.area, version: found.version } : found) // prettier-ignore
    if (part === 'password-resets') {
      Object.assign(found, { passwordSet: false, version: found.version + 1 })
      return json(response, { ...found, ...link }, 201)
    }
    const quicker = world.quicker
    world.quicker = undefined
    quicker?.()
    if (part === 'grants') {
      const { roles, grants } = sent as Pick<Account, 'roles' | 'grants'>
      if (roles.some((role) => ADMINISTRATORS.includes(role)) && (roles.length > 1 || grants.length))
        return problem(response, 409, 'separation-of-duties')
    }
    if (version !== String(found.version)) return problem(response, 412, 'version-conflict')
    found.version++
    if (part === 'second-factor') {
      found.enrolled = false
      return response.writeHead(204).end()
    }
    Object.assign(found, { ...sent, area: sent.area ?? found.area })
    return json(
      response,
      part ? { roles: found.roles, grants: found.grants, area: found.area, version: found.version } : found,
    )
  }

  function audit(part: string | undefined, query: URLSearchParams, response: ServerResponse) {
    if (part === 'catalogue')
      return json(
        response,
        events.map((event) => ({ event, title: titles[event]! })),
      )
    const wanted = (key: 'event' | 'actor' | 'subject') => (entry: Entry) => !query.get(key) || entry[key] === query.get(key) // prettier-ignore
    const day = (entry: Entry) => new Date(Date.parse(entry.at) + 8 * 3_600_000).toISOString().slice(0, 10)
    const found = entries
      .filter(({ service }) => !world.away.includes(service))
      .filter(wanted('event'))
      .filter(wanted('actor'))
      .filter(wanted('subject'))
      .filter((entry) => day(entry) >= (query.get('from') ?? '') && day(entry) <= (query.get('to') ?? '9'))
    const from = Number(query.get('cursor') ?? 0)
    const next = from + 20 < found.length ? String(from + 20) : null
    const { away } = world
    const page = { ...paged(found, 1, 20), totalIsLowerBound: away.length > 0, away }
    return json(response, { ...page, items: found.slice(from, from + 20), next })
  }

  return { answer, accounts, agencies: client.agencies, world }
}
