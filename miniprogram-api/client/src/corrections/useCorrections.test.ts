import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { phone, type Asked } from '../../tests/phone'
import type { CorrectionBody } from '../api/types'
import { useSession } from '../session/useSession'
import { useCorrections } from './useCorrections'

const BODY: CorrectionBody = { type: 'MODIFY', recipientId: '71', phone: '13912345678', note: '换号' }
const ME = { id: '1', name: '王干部', unitName: null, divisionName: null }

/** A server that stores a key once. */
function server() {
  const stored = new Map<string, unknown>()
  const store = ({ attempt, data }: Asked) => {
    if (!stored.has(attempt!)) stored.set(attempt!, data)
    return { status: 201, data: { id: '7', state: 'PROPOSED' } }
  }
  return { stored, store }
}

async function started(who = ME) {
  setActivePinia(createPinia())
  const session = useSession()
  session.tokens = { accessToken: 'a', refreshToken: 'r', expiresIn: 900 }
  session.cadre = who
  const corrections = useCorrections()
  await corrections.load()
  return corrections
}

const refusal = (status: number, code: string) => ({ status, data: { status, code, title: 't', errors: [] } })
let answer: (asked: Asked) => any
let device: ReturnType<typeof phone>
let far: ReturnType<typeof server>

beforeEach(() => {
  far = server()
  answer = far.store
  device = phone((asked) => answer(asked))
})

it('is written down before it is sent, and forgotten once it was taken', async () => {
  const corrections = await started()
  device.breakAt((op) => op === 'write')
  await expect(corrections.add(BODY)).rejects.toThrow()
  expect(device.asked).toEqual([])
  device.breakAt(undefined)
  const key = await corrections.add(BODY)
  await corrections.send()
  expect([...far.stored]).toEqual([[key, BODY]])
  expect(device.keys('correction:')).toEqual([])
})

it('goes again under its key when the answer was lost, and is stored once', async () => {
  const corrections = await started()
  answer = (asked) => (far.store(asked), 'lost')
  const key = await corrections.add(BODY)
  await corrections.send()
  expect(device.keys('correction:')).toHaveLength(1)
  answer = far.store
  await (await started()).send()
  expect([...far.stored.keys()]).toEqual([key])
  expect(device.keys('correction:')).toEqual([])
})

it('loses nothing when it is killed between the answer and the forgetting', async () => {
  const corrections = await started()
  device.breakAt((op) => op === 'remove')
  await corrections.add(BODY)
  await vi.waitFor(() => expect(far.stored.size).toBe(1))
  expect(device.keys('correction:')).toHaveLength(1)
  device.breakAt(undefined)
  await (await started()).send()
  expect(far.stored.size).toBe(1)
  expect(device.keys('correction:')).toEqual([])
})

it.each([
  [404, 'not-found'],
  [409, 'change-open'],
  [422, 'nothing-changes'],
  [400, 'validation-failed'],
])('stays with what the server said on %d, and does not hold up the others', async (status, code) => {
  answer = () => 'lost'
  const corrections = await started()
  await corrections.add({ ...BODY, recipientId: '72' })
  await corrections.add(BODY)
  await corrections.send()
  answer = (asked) => (asked.data.recipientId === '72' ? refusal(status, code) : far.store(asked))
  await corrections.send()
  expect(corrections.drafts).toMatchObject([{ state: 'refused', problem: { code }, body: { recipientId: '72' } }])
  expect(far.stored.size).toBe(1)
})

it.each([401, 429, 500, 503])('waits on %d', async (status) => {
  const corrections = await started()
  answer = () => refusal(status, 'x')
  await corrections.add(BODY)
  await corrections.send().catch(() => undefined)
  expect(corrections.drafts).toMatchObject([{ state: 'waiting' }])
})

it("sends nobody else's", async () => {
  answer = () => 'lost'
  await (await started()).add(BODY)
  device.asked.length = 0
  answer = far.store
  await (await started({ ...ME, id: '2' })).send()
  expect(device.asked).toEqual([])
})
