// Changes of people, masked as the door masks them, one of each kind, and what becomes of them.
import type { ServerResponse } from 'node:http'
import type { Change } from '../../src/registry/changeQueries'
import { json, problem } from './answers'
import { CHILD, ZHANG } from './people'

export const CORRECTION = '2200000000000000003'
/** A number that the register has already. */
const HELD = '629900198503070012'
export const EXIT = '2200000000000000002'

const party = (id: string, name: string | null) => ({ actor: id, name })
const village = { code: '622921100206', name: '双城村' }

const correction: Change = {
  id: CORRECTION,
  version: 1,
  type: 'MODIFY',
  state: 'PROPOSED',
  from: '2026-11-21',
  person: { id: ZHANG, name: '张*', childDataHidden: false },
  division: village,
  differences: [
    { field: 'NAME', before: '张*', after: '章*' },
    { field: 'ID_NUMBER', before: '629***********0012', after: '629***********002X' },
    { field: 'PHONE', before: null, after: '120****0099' },
  ],
  note: '户口簿第 3 页',
  proposedBy: party('cadre:3000000000000000002', '王建国'),
  proposedAt: '2026-11-21T02:05:00Z',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  recipientVersion: 6,
  currentVersion: 7,
  resultVersion: null,
  confirmation: 'TOWNSHIP',
  mayDecide: true,
  mayWithdraw: false,
  revealable: ['NAME', 'ID_NUMBER', 'PHONE'],
}
const leaving: Change = {
  ...correction,
  id: EXIT,
  type: 'EXIT',
  from: '2026-12-01',
  person: { id: CHILD, name: null, childDataHidden: true },
  differences: [
    { field: 'STATUS', before: 'ACTIVE', after: 'EXITED' },
    { field: 'EXIT_REASON', before: null, after: 'ADOPTED' },
  ],
  note: null,
  proposedBy: party('console:9000000000000000001', '周敏'),
  proposedAt: '2026-11-20T08:30:00Z',
  recipientVersion: 3,
  currentVersion: 3,
  confirmation: 'COUNTY',
  mayDecide: false,
  mayWithdraw: true,
  revealable: [],
}
const phone: Change = {
  ...correction,
  id: '2200000000000000001',
  state: 'EFFECTIVE',
  differences: [{ field: 'PHONE', before: '120****0002', after: '120****0001' }],
  note: null,
  proposedBy: party('console:9000000000000000002', '马秀英'),
  proposedAt: '2026-11-18T01:20:00Z',
  currentVersion: null,
  resultVersion: 7,
  mayDecide: false,
  revealable: [],
}
const CLEAR: Record<string, string> = { NAME: '章建军', ID_NUMBER: '62990019850307002X', PHONE: '12000000099' }

export function changeAnswers() {
  let changes = [correction, leaving, phone]
  /** What was proposed of somebody new. */
  const entries: Record<string, unknown>[] = []
  const proposals: Record<string, unknown>[] = []
  const reset = () => (changes = [correction, leaving, phone])

  const page = (items: Change[]) => ({
    items,
    total: items.length,
    totalIsLowerBound: false,
    page: 1,
    size: 20,
    next: null,
  })

  function answer(method: string, path: string, query: URLSearchParams, sent: object, response: ServerResponse) {
    const [, person] = /^\/recipients\/(\d+)\/changes$/.exec(path) ?? []
    if (person) return json(response, page(changes.filter((one) => one.person.id === person)))
    const [, id, step] = /^\/recipient-changes(?:\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? []
    if (!path.startsWith('/recipient-changes')) return undefined
    if (!id) return method === 'GET' ? list(query, response) : propose(sent, response)
    const change = changes.find((one) => one.id === id)
    if (!change) return problem(response, 404, 'not-found')
    if (method === 'GET') return json(response, change)
    if (step === 'reveal') {
      const { field = '' } = sent as { field?: string }
      return json(response, { field, value: CLEAR[field], remainingToday: 47 })
    }
    return decide(change, step ?? '', sent as Record<string, string | number>, response)
  }

  function list(query: URLSearchParams, response: ServerResponse) {
    const wanted = (key: 'state' | 'type') => (one: Change) => !query.get(key) || one[key] === query.get(key)
    const mine = (one: Change) => query.get('mine') !== 'true' || one.proposedBy.name === '周敏'
    return json(response, page(changes.filter(wanted('state')).filter(wanted('type')).filter(mine)))
  }

  function propose(sent: object, response: ServerResponse) {
    const command = sent as Record<string, unknown>
    if (command.type === 'ADD') {
      const needed = ['name', 'idNumber', 'category', ...(command.householdId ? [] : ['divisionCode'])]
      const errors = needed
        .filter((field) => !command[field])
        .map((field) =>
          field === 'divisionCode'
            ? { field: 'householdId', code: 'household-or-division', message: '请选择所在地或家庭' }
            : { field, code: 'required', message: '必填' },
        )
      if (errors.length) return problem(response, 400, 'validation-failed', { errors })
      entries.push(command)
    }
    if (command.idNumber === HELD) {
      const message = '该身份证号已由 康乐县附城镇 登记，请与其联系'
      return problem(response, 422, 'command-refused', {
        errors: [{ field: 'idNumber', code: 'identity-number-held', message }],
      })
    }
    proposals.push(command)
    const pause = command.type === 'SUSPEND'
    const made: Change = {
      ...correction,
      id: '2200000000000000004',
      type: command.type as Change['type'],
      ...(command.type === 'ADD'
        ? { person: { id: null, name: '马*', childDataHidden: false }, currentVersion: null }
        : {}),
      state: command.type === 'MODIFY' ? 'EFFECTIVE' : 'PROPOSED',
      differences: pause
        ? [
            { field: 'STATUS', before: 'ACTIVE', after: 'SUSPENDED' },
            { field: 'SUSPENSION_REASON', before: null, after: command.suspensionReason as string },
          ]
        : [{ field: 'PHONE', before: '120****0001', after: '120****0088' }],
      confirmation: pause ? 'COUNTY' : 'TOWNSHIP',
      proposedBy: party('console:9000000000000000001', '周敏'),
      mayDecide: false,
      revealable: [],
    }
    changes = [made, ...changes]
    return json(response, made, 201)
  }

  function decide(change: Change, step: string, sent: Record<string, string | number>, response: ServerResponse) {
    if (step === 'approval' && sent.recipientVersion !== change.currentVersion)
      return problem(response, 409, 'person-moved-on')
    const state = ({ approval: 'EFFECTIVE', rejection: 'REJECTED', withdrawal: 'WITHDRAWN' } as const)[step]
    if (!state) return problem(response, 404, 'not-found')
    const decided: Change = {
      ...change,
      version: change.version + 1,
      state,
      decidedBy: party('console:9000000000000000001', '周敏'),
      decidedAt: '2026-11-22T06:05:21Z',
      reason: sent.reason ? String(sent.reason) : null,
      mayDecide: false,
      mayWithdraw: false,
      revealable: [],
    }
    changes = changes.map((one) => (one.id === change.id ? decided : one))
    return json(response, decided)
  }

  return { answer, reset, entries, proposals }
}
