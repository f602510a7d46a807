// People of the register, masked as the door masks them, and what it takes to see one field of one of them.
import type { ServerResponse } from 'node:http'
import type { components } from '../../src/api/schema'
import { json, problem } from './answers'

type Person = components['schemas']['Person']
type Contact = components['schemas']['Contact']
type Access = components['schemas']['AccessPage']['items'][number]

export const ZHANG = '1900000000000000001'
export const CHILD = '1900000000000000002'
export const ELSEWHERE = '1900000000000000009'

const zhang: Person = {
  id: ZHANG,
  version: 7,
  name: '张*',
  idNumber: '629***********0012',
  phone: '120****0001',
  address: '***',
  registerNumber: '***',
  category: 'SEVERELY_DISABLED_HARDSHIP',
  tags: ['DESTITUTE'],
  status: 'ACTIVE',
  leavesOn: null,
  turnsOn: null,
  division: { code: '622921100206', name: '双城村' },
  householdId: '4000000000000000000',
  disabilityCertificate: '***',
  selfCareGrade: '***',
  guardian: { name: '李*', relation: '配偶', phone: '120****0002' },
  contact: null,
  underFourteen: false,
  childDataHidden: false,
  mergedIntoId: null,
  revealable: [
    'NAME',
    'ID_NUMBER',
    'PHONE',
    'ADDRESS',
    'REGISTER_NUMBER',
    'DISABILITY_CERTIFICATE',
    'SELF_CARE_GRADE',
    'GUARDIAN_NAME',
    'GUARDIAN_PHONE',
  ],
  remainingToday: 48,
}
const child: Person = {
  ...zhang,
  id: CHILD,
  name: null,
  idNumber: null,
  phone: null,
  address: null,
  registerNumber: null,
  category: 'ORPHAN',
  tags: [],
  disabilityCertificate: null,
  selfCareGrade: null,
  guardian: null,
  underFourteen: true,
  childDataHidden: true,
  revealable: [],
  remainingToday: null,
}
const CLEAR: Record<string, string> = {
  NAME: '张建军',
  ID_NUMBER: '629900198503070012',
  PHONE: '12000000001',
  ADDRESS: '双城村三社 12 号',
  SELF_CARE_GRADE: 'PARTIAL',
}

export function peopleAnswers() {
  /** What a test may turn: how many looks are left, the audit's state, what the next look is answered with. */
  const world = { left: 48, refuse: '', status: 'ACTIVE' as Person['status'] }
  const accesses: Access[] = [
    {
      id: '2100000000000000001',
      at: '2026-11-20T01:12:00Z',
      actor: 'console:9000000000000000002',
      actorName: '马秀英',
      event: 'PERSON_REVEAL_REFUSED',
      result: 'REFUSED',
      field: 'ID_NUMBER',
      purpose: 'IDENTITY_CHECK',
      caseReference: 'LX-2026-118',
      reason: 'reveal-limit-reached',
    },
    {
      id: '2100000000000000000',
      at: '2026-11-18T07:40:00Z',
      actor: 'cadre:3000000000000000002',
      actorName: null,
      event: 'PERSON_REVEALED',
      result: 'OK',
      field: 'PHONE',
      purpose: 'CONTACT',
      caseReference: 'pairing/5100000000000000001',
      reason: null,
    },
  ]

  let contact: Contact = { version: 0, name: null, relation: null, phone: null, childDataHidden: false, history: [] }

  function contactOf(method: string, sent: Record<string, string>, response: ServerResponse) {
    if (method === 'GET') return json(response, contact)
    if (!/^1[0-9]{10}$/.test(sent.phone ?? '') && method === 'PUT') {
      const errors = [{ field: 'phone', code: 'phone-malformed', message: '电话号码不正确' }]
      return problem(response, 422, 'command-refused', { errors })
    }
    const said = method === 'PUT'
    const step = { removed: !said, at: '2026-11-22T06:05:21Z', by: 'console:9000000000000000001', name: '周敏' }
    contact = {
      version: contact.version + 1,
      name: said ? `${sent.name?.[0]}*` : null,
      relation: said ? (sent.relation ?? '') : null,
      phone: said ? '120****0009' : null,
      childDataHidden: false,
      history: [step, ...contact.history],
    }
    return said ? json(response, contact) : response.writeHead(204).end()
  }

  const refusals: Record<string, () => [status: number, headers: object]> = {
    'audit-unavailable': () => [503, { 'Retry-After': '30' }],
    'reveal-limit-reached': () => [429, { 'Retry-After': '35700' }],
    'child-data': () => [403, {}],
    'nothing-to-reveal': () => [422, {}],
  }

  function answer(method: string, path: string, sent: Record<string, string>, response: ServerResponse) {
    if (path === `/recipients/${ZHANG}/contact-person`) return contactOf(method, sent, response)
    const [, id, part] = /^\/recipients\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    if (!id) return undefined
    const person = { [ZHANG]: zhang, [CHILD]: child }[id]
    if (!person) return problem(response, 404, 'not-found')
    if (method === 'GET' && !part)
      return json(response, {
        ...person,
        status: id === ZHANG ? world.status : person.status,
        contact: id === ZHANG && contact.name ? contact : null,
        remainingToday: person.childDataHidden ? null : world.left,
      })
    if (method === 'GET') {
      const items = id === ZHANG ? accesses : []
      return json(response, { items, total: items.length, totalIsLowerBound: false, page: 1, size: 20, next: null })
    }
    const [status, headers] = refusals[world.refuse]?.() ?? []
    if (status) return problem(response, status, world.refuse, {}, headers)
    if (/1[3-9]\d{9}/.test(sent.caseReference ?? '')) {
      const errors = [{ field: 'caseReference', code: 'personal-number', message: '不能填写证件号或电话号码' }]
      return problem(response, 400, 'validation-failed', { errors })
    }
    world.left--
    accesses.unshift({
      id: String(2_100_000_000_000_000_100n + BigInt(accesses.length)),
      at: '2026-11-22T06:05:21Z',
      actor: 'console:9000000000000000001',
      actorName: '周敏',
      event: 'PERSON_REVEALED',
      result: 'OK',
      field: sent.field as Access['field'],
      purpose: sent.purpose as Access['purpose'],
      caseReference: sent.caseReference ?? null,
      reason: null,
    })
    return json(response, { field: sent.field, value: CLEAR[sent.field ?? ''], remainingToday: world.left })
  }

  const forgetContact = () => (contact = { ...contact, version: 0, name: null, history: [] })
  return { answer, world, forgetContact }
}
