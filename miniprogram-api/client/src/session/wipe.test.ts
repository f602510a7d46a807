import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { phone, type Asked } from '../../tests/phone'
import { SignedOut, Unreachable } from '../api/door'
import type { CareRecordBody } from '../api/types'
import { useCorrections } from '../corrections/useCorrections'
import { useDrafts } from '../drafts/useDrafts'
import { sendAll } from '../drafts/sendAll'
import { useHandbook } from '../handbook/useHandbook'
import { write } from '../platform/store'
import { useConsent } from './useConsent'
import { useSession } from './useSession'
import { unbind, wipePhone } from './wipe'

const BODY: CareRecordBody = { householdId: '7', kind: 'VISIT', occurredAt: '2026-11-22T14:05:00+08:00', channel: 'ONSITE' }
const HOME = { cadre: { id: '1', name: '王干部', unitName: null, divisionName: null }, due: [], year: { contacts: 0, visits: 0 } }
const pair = { accessToken: 'a1', refreshToken: 'r1', expiresIn: 900 }
const refused = (status: number, code: string, more = {}) => ({ status, data: { status, code, title: 't', ...more } })

let answer: (asked: Asked) => any
let device: ReturnType<typeof phone>
const paths = () => device.asked.map(({ method, path }) => `${method} ${path.replace('/api/mini/v1/', '')}`)

beforeEach(() => {
  vi.unstubAllGlobals()
  device = phone((asked) => answer(asked))
  setActivePinia(createPinia())
})

/** A phone in use: everything that may lie on one does. */
async function inUse() {
  answer = ({ path }) => (path.endsWith('/home') ? { status: 200, data: HOME } : path.endsWith('/login') ? { status: 200, data: pair } : 'lost')
  const session = useSession()
  await session.logIn('login-1')
  await useConsent().give()
  for (const key of ['copy:families', 'copy:records', 'copy:handbook', 'copy:policy-titles', 'receipt:k', 'display']) await write(key, {})
  await useDrafts().add(BODY)
  await useCorrections().add({ type: 'MODIFY', recipientId: '71', phone: '13912345678', note: '换号' })
  await sendAll()
  device.asked.length = 0
  return session
}

it('tells the door, and leaves nothing on the phone', async () => {
  const session = await inUse()
  expect(device.stored.size).toBeGreaterThan(9)
  answer = () => ({ status: 204 })
  await unbind()
  expect(paths()).toEqual(['DELETE binding'])
  expect([...device.stored.keys()]).toEqual([])
  expect([session.tokens, session.cadre, useDrafts().drafts, useCorrections().drafts]).toEqual([undefined, undefined, [], []])
})

it('leaves everything where it is when the door was not reached', async () => {
  await inUse()
  const before = [...device.stored.keys()].sort()
  answer = () => 'lost'
  await expect(unbind()).rejects.toThrow(Unreachable)
  expect([...device.stored.keys()].sort()).toEqual(before)
  expect(useDrafts().drafts).toHaveLength(1)
})

it('leaves the drafts, and no copy of other people, when the account stands for nobody already', async () => {
  await inUse()
  answer = ({ path }) => (path.endsWith('/login') ? refused(409, 'binding-required', { bindingToken: 'b' }) : refused(401, 'unauthenticated'))
  await expect(unbind()).rejects.toThrow(SignedOut)
  expect(device.keys('copy:')).toEqual([])
  expect(device.keys('draft:')).toHaveLength(1)
  expect(device.keys('correction:')).toHaveLength(1)
})

it('lets nothing be written down by what was still underway', async () => {
  await inUse()
  let arrive = (_reply: unknown) => {}
  answer = ({ path }) => (path.includes('/handbook') ? new Promise((reply) => (arrive = reply as typeof arrive)) : { status: 204 })
  const underway = useHandbook().refresh()
  await unbind()
  arrive({ status: 200, data: { items: [], next: null } })
  await underway
  expect([...device.stored.keys()]).toEqual([])
})

it('lets a batch that is underway bring no receipt back', async () => {
  await inUse()
  let arrive = (_reply: unknown) => {}
  answer = ({ path }) => (path.endsWith('/batch') ? new Promise((reply) => (arrive = reply as typeof arrive)) : { status: 204 })
  const underway = useDrafts().send()
  await vi.waitFor(() => expect(paths()).toEqual(['POST care-records/batch']))
  const done = unbind()
  await vi.waitFor(() => expect(paths()).toContain('DELETE binding'))
  const [{ data }] = device.asked as [Asked]
  arrive({ status: 200, data: { items: [{ idempotencyKey: data.items[0].idempotencyKey, status: 201, record: { id: '7' } }] } })
  await Promise.all([underway, done])
  expect([...device.stored.keys()]).toEqual([])
  expect(useDrafts().drafts).toEqual([])
})

it('wipes without the door too, and writes again once somebody has logged in', async () => {
  await inUse()
  answer = () => 'lost'
  await wipePhone()
  expect([...device.stored.keys()]).toEqual([])
  answer = ({ path }) => (path.endsWith('/home') ? { status: 200, data: HOME } : { status: 200, data: pair })
  await useSession().logIn('login-2')
  expect(device.keys('tokens')).toHaveLength(1)
})
