// Three who might stand in the register twice: two of one county, two across counties, and two who were made one.
import type { ServerResponse } from 'node:http'
import type { Comparison, LookAlike, Side, Step } from '../../src/duplicates/duplicateQueries'
import { json, paged, problem } from './answers'
import { ZHANG } from './people'

export const TWO = '2700000000000000001'
export const ACROSS = '2700000000000000002'
export const PROPOSED = '2700000000000000003'
const OTHER = '1900000000000000021'

const village = { code: '622921100206', name: '双城村' }
const zhang: LookAlike['people'][number] = {
  id: ZHANG,
  name: '张*',
  childDataHidden: false,
  category: 'SEVERELY_DISABLED_HARDSHIP',
  status: 'ACTIVE',
  division: village,
}
const found: LookAlike = {
  id: TWO,
  version: 1,
  state: 'OPEN',
  reasons: ['NAME_AND_BIRTHDAY', 'NUMBER_ONE_DIGIT'],
  foundAt: '2026-11-21T17:00:21Z',
  people: [zhang, { ...zhang, id: OTHER, division: { code: '622921101', name: '土桥镇' }, category: 'DESTITUTE' }],
  heldBy: null,
}
const twos: LookAlike[] = [
  found,
  { ...found, id: ACROSS, reasons: [], people: [{ ...zhang, name: '马*' }], heldBy: '康乐县' },
  { ...found, id: PROPOSED, version: 2, state: 'PROPOSED', people: found.people.map((one) => ({ ...one, name: '牛*' })) }, // prettier-ignore
]
const side: Side = {
  recipientId: ZHANG,
  version: 7,
  householdId: '4000000000000000000',
  name: '张*',
  idNumber: '629***********0012',
  phone: '120****0001',
  disabilityCertificate: '***',
  guardianName: null,
  guardianRelation: null,
  guardianPhone: null,
  selfCareGrade: null,
  address: '***',
  category: 'SEVERELY_DISABLED_HARDSHIP',
  tags: ['DESTITUTE'],
  status: 'ACTIVE',
  leavesOn: null,
  division: village,
  childDataHidden: false,
}
const sides: Side[] = [
  side,
  {
    ...side,
    recipientId: OTHER,
    version: 3,
    householdId: '4000000000000000001',
    idNumber: '629***********0020',
    phone: '120****0009',
    disabilityCertificate: null,
    guardianName: '李*',
    guardianRelation: '配偶',
    guardianPhone: '120****0002',
    category: 'DESTITUTE',
    tags: [],
    division: { code: '622921101', name: '土桥镇' },
  },
]
const by = { actor: 'console:9000000000000000001', name: '周敏' }
const colleague = { actor: 'console:9000000000000000099', name: '马玲' }
const first: Step = { action: 'FOUND', at: found.foundAt, by: null, note: null }

type Sent = { keptId?: string; taken?: string[]; note?: string }

export function duplicateAnswers() {
  const world = { quicker: false }
  /** What was sent, by door. */
  const sent: [string, Sent][] = []
  let known = new Map<string, Comparison>()

  const comparison = (lookAlike: LookAlike): Comparison => ({
    lookAlike,
    sides: lookAlike.heldBy ? [] : sides,
    same: lookAlike.heldBy ? [] : ['NAME', 'BIRTHDAY'],
    merger: lookAlike.state === 'PROPOSED' ? merger(colleague) : null,
    history: lookAlike.heldBy ? [] : [first],
    deeds: lookAlike.heldBy ? [] : deedsOf(lookAlike.state, false),
  })
  const merger = (proposedBy: typeof by): NonNullable<Comparison['merger']> => ({
    id: '2710000000000000001',
    state: 'PROPOSED',
    keptId: ZHANG,
    taken: ['PHONE', 'GUARDIAN'],
    proposedBy,
    proposedAt: '2026-11-22T06:00:00Z',
    decidedBy: null,
    decidedAt: null,
    undoneBy: null,
    undoneAt: null,
  })
  const deedsOf = (state: LookAlike['state'], own: boolean): Comparison['deeds'] =>
    ({
      OPEN: ['PROPOSE_MERGER', 'TELL_APART'],
      PROPOSED: own ? ['WITHDRAW_MERGER'] : ['CONFIRM_MERGER', 'REFUSE_MERGER'],
      MERGED: ['UNDO_MERGER'],
      APART: ['TAKE_BACK'],
      GONE: [],
    })[state] as Comparison['deeds']

  function reset() {
    world.quicker = false
    sent.length = 0
    known = new Map(twos.map((one) => [one.id, comparison(one)]))
  }
  reset()

  /** The step that a door makes, and what the two are after it. */
  const STEPS: Record<string, [Step['action'], LookAlike['state']]> = {
    parting: ['TOLD_APART', 'APART'],
    reopening: ['TAKEN_BACK', 'OPEN'],
    merger: ['MERGER_PROPOSED', 'PROPOSED'],
    'merger/confirmation': ['MERGER_CONFIRMED', 'MERGED'],
    'merger/refusal': ['MERGER_REFUSED', 'OPEN'],
    'merger/withdrawal': ['MERGER_WITHDRAWN', 'OPEN'],
    'merger/undoing': ['MERGER_UNDONE', 'OPEN'],
  }

  function become(before: Comparison, door: string, said: Sent): Comparison {
    const [action, state] = STEPS[door]!
    const proposed = door === 'merger'
    return {
      ...before,
      lookAlike: { ...before.lookAlike, version: before.lookAlike.version + 1, state },
      merger: proposed ? { ...merger(by), taken: (said.taken ?? []) as never } : before.merger,
      history: [{ action, at: '2026-11-22T06:05:21Z', by, note: said.note ?? null }, ...before.history],
      deeds: deedsOf(state, proposed),
    }
  }

  function answer(
    method: string,
    path: string,
    query: URLSearchParams,
    said: object,
    version: string,
    response: ServerResponse,
  ) {
    const [, , id, door] = /^\/duplicates(\/(\d+)(?:\/([\w/]+))?)?$/.exec(path) ?? []
    if (!path.startsWith('/duplicates')) return undefined
    if (!id) {
      const state = query.get('state')
      const items = [...known.values()].map(({ lookAlike }) => lookAlike).filter((one) => one.state === state)
      return json(response, paged(items, 1, 20))
    }
    const two = known.get(id)
    if (!two) return problem(response, 404, 'not-found')
    if (method === 'GET') return json(response, two)
    if (world.quicker) known.set(id, { ...two, lookAlike: { ...two.lookAlike, version: two.lookAlike.version + 1 } })
    world.quicker = false
    if (version !== `${known.get(id)!.lookAlike.version}`) return problem(response, 412, 'version-stale')
    sent.push([door!, said as Sent])
    known.set(id, become(two, door!, said as Sent))
    return json(response, known.get(id))
  }

  return { answer, reset, world, sent }
}
