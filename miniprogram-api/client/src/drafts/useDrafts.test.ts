import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { phone, type Asked } from '../../tests/phone'
import type { CareRecordBody } from '../api/types'
import { useSession } from '../session/useSession'
import { useDrafts } from './useDrafts'

const BODY: CareRecordBody = { householdId: '7', kind: 'VISIT', occurredAt: '2026-11-22T14:05:00+08:00', channel: 'ONSITE' }
const ME = { id: '1', name: '王干部', unitName: null, divisionName: null }

/** A server that stores a key once, and answers a repeat as first stored. */
function server() {
  const records = new Map<string, any>()
  const store = ({ data }: Asked) => ({
    status: 200,
    data: {
      items: data.items.map(({ idempotencyKey, ...body }: any) => {
        if (!records.has(idempotencyKey)) {
          const countedAs = { kind: body.kind, category: 'DESTITUTE', month: '2026-11', persons: 3 }
          records.set(idempotencyKey, { id: String(7000 + records.size), version: 1, status: 'VALID', ...body, countedAs })
        }
        return { idempotencyKey, status: 201, record: records.get(idempotencyKey) }
      }),
    },
  })
  return { records, store }
}

/** The app as it stands after a start: new memory, the old storage. */
async function started(who = ME) {
  setActivePinia(createPinia())
  const session = useSession()
  session.tokens = { accessToken: 'a', refreshToken: 'r', expiresIn: 900 }
  session.cadre = who
  const drafts = useDrafts()
  await drafts.load()
  return drafts
}

let answer: (asked: Asked) => any
let device: ReturnType<typeof phone>
let far: ReturnType<typeof server>

beforeEach(() => {
  far = server()
  answer = far.store
  device = phone((asked) => answer(asked))
})

it('writes the draft down before it is shown as saved', async () => {
  const drafts = await started()
  device.breakAt((op) => op === 'write')
  await expect(drafts.add(BODY)).rejects.toThrow()
  expect(drafts.drafts).toEqual([])
  expect(device.asked).toEqual([])
})

it('keeps the draft when the answer never comes, and sends it again under the same key', async () => {
  const drafts = await started()
  answer = (asked) => {
    far.store(asked) // stored over there, but the answer is lost
    return 'lost'
  }
  const key = await drafts.add(BODY)
  await drafts.send()
  expect(device.keys('draft:')).toEqual([`phone:draft:${key}`])

  answer = far.store
  const again = await started()
  await again.send()
  expect(new Set(device.asked.map(({ data }) => data.items[0].idempotencyKey))).toEqual(new Set([key]))
  expect(far.records.size).toBe(1)
  expect(device.keys('draft:')).toEqual([])
  expect(device.get(`receipt:${key}`).record.id).toBe('7000')
})

it.each([429, 500, 502, 503, 504, 408])('leaves everything as it is on %d', async (status) => {
  const drafts = await started()
  answer = () => ({ status, data: { status, code: 'x', title: 'x' } })
  await drafts.add(BODY)
  await drafts.send()
  expect(drafts.drafts).toMatchObject([{ state: 'waiting' }])
  answer = far.store
  await drafts.send()
  expect(drafts.drafts).toEqual([])
})

it.each(['before the request', 'before the receipt', 'between receipt and draft', 'after both'])('loses nothing when it is killed %s', async (place) => {
  const drafts = await started()
  const dead = new Promise<never>(() => undefined)
  if (place === 'before the request') answer = () => dead
  if (place === 'before the receipt') answer = (asked) => (far.store(asked), dead)
  if (place === 'between receipt and draft') device.breakAt((op, key) => op === 'remove' && key.startsWith('phone:draft:'))
  const key = await drafts.add(BODY)
  await vi.waitFor(() => expect(device.asked).toHaveLength(1))
  await new Promise((done) => setTimeout(done, 5))
  expect(device.keys('draft:').length + device.keys('receipt:').length).toBeGreaterThan(0)

  device.breakAt(undefined)
  answer = far.store
  const again = await started()
  await again.send()
  expect(far.records.size).toBe(1)
  expect(device.keys('draft:')).toEqual([])
  expect((await again.receipt(key))?.record.id).toBe('7000')
})

it('keeps the draft when the receipt could not be written down', async () => {
  const drafts = await started()
  device.breakAt((op, key) => op === 'write' && key.startsWith('phone:receipt:'))
  const key = await drafts.add(BODY)
  await drafts.send().catch(() => undefined)
  expect(device.keys('draft:')).toHaveLength(1)
  device.breakAt(undefined)
  await drafts.send()
  expect((await drafts.receipt(key))?.record.id).toBe('7000')
  expect(far.records.size).toBe(1)
})

it('keeps a refused one with its problem, and does not send it again by itself', async () => {
  const problem = { status: 422, code: 'care-date-too-old', title: 't', detail: 'd' }
  answer = ({ data }) => ({ status: 200, data: { items: [{ idempotencyKey: data.items[0].idempotencyKey, status: 422, problem }] } })
  const drafts = await started()
  const key = await drafts.add(BODY)
  await drafts.send()
  await drafts.send()
  expect(device.asked).toHaveLength(1)
  expect((await started()).drafts).toMatchObject([{ key, state: 'refused', problem }])
})

it('sends a mended one under its old key', async () => {
  answer = ({ data }) => ({
    status: 200,
    data: { items: [{ idempotencyKey: data.items[0].idempotencyKey, status: 422, problem: { status: 422, code: 'care-date-too-old', title: 't' } }] },
  })
  const drafts = await started()
  const key = await drafts.add(BODY)
  await drafts.send()
  answer = far.store
  await drafts.mend(key, { ...BODY, occurredAt: '2026-11-21T14:05:00+08:00' })
  await drafts.send()
  expect(far.records.get(key).occurredAt).toBe('2026-11-21T14:05:00+08:00')
  expect(drafts.drafts).toEqual([])
})

it('does not let one bad draft hold up the others when all are refused at once', async () => {
  answer = () => 'lost'
  const drafts = await started()
  await drafts.add({ ...BODY, note: 'bad' })
  await drafts.add(BODY)
  answer = (asked) =>
    asked.data.items.some(({ note }: any) => note === 'bad')
      ? { status: 400, data: { status: 400, code: 'validation-failed', title: 't' } }
      : far.store(asked)
  await drafts.send()
  expect(drafts.drafts).toMatchObject([{ state: 'refused', problem: { code: 'validation-failed' } }])
  expect(far.records.size).toBe(1)
})

it('sends two hundred at a time until none waits', async () => {
  answer = () => 'lost'
  const drafts = await started()
  for (let n = 0; n < 450; n++) await drafts.add(BODY)
  device.asked.length = 0
  answer = far.store
  await drafts.send()
  expect(far.records.size).toBe(450)
  expect(device.asked.filter(({ data }) => data.items.length > 200)).toEqual([])
  expect(device.keys('draft:')).toEqual([])
})

it('runs one pass at a time: however often it is asked, nothing is sent twice', async () => {
  const drafts = await started()
  await drafts.add(BODY)
  await Promise.all([drafts.send(), drafts.send(), drafts.send()])
  expect(device.asked).toHaveLength(1)
})

it("does not send another cadre's draft", async () => {
  answer = () => 'lost'
  await (await started()).add(BODY)
  device.asked.length = 0
  answer = far.store
  const other = await started({ ...ME, id: '2' })
  await other.send()
  expect(device.asked).toEqual([])
  await (await started()).send()
  expect(far.records.size).toBe(1)
})

it('keeps the drafts of somebody who is signed out', async () => {
  const drafts = await started()
  answer = () => ({ status: 401, data: { status: 401, code: 'unauthenticated', title: 't' } })
  await drafts.add(BODY)
  await drafts.send().catch(() => undefined)
  expect(drafts.drafts).toMatchObject([{ state: 'waiting' }])
  expect(device.keys('draft:')).toHaveLength(1)
})
