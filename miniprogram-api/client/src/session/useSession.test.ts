import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { phone, type Asked } from '../../tests/phone'
import { api } from '../api/api'
import { SignedOut, Unreachable } from '../api/door'
import { useSession } from './useSession'

const HOME = { cadre: { id: '1', name: '王干部', unitName: null, divisionName: null }, due: [], year: { contacts: 0, visits: 0 } }
const refused = (status: number, code: string, more = {}) => ({ status, data: { status, code, title: code, ...more } })
const pair = (n: number) => ({ accessToken: `a${n}`, refreshToken: `r${n}`, expiresIn: 900 })

let answer: (asked: Asked) => any
let device: ReturnType<typeof phone>
const paths = () => device.asked.map(({ path }) => path.replace('/api/mini/v1/', ''))

beforeEach(() => {
  vi.unstubAllGlobals()
  device = phone((asked) => answer(asked))
  setActivePinia(createPinia())
})

function loggedIn() {
  const session = useSession()
  session.tokens = pair(1)
  session.cadre = HOME.cadre
  return session
}

/** Access token a1 is dead, r1 is good once. */
function rotating() {
  let good = 'r1'
  return ({ path, token, data }: Asked) => {
    if (path.endsWith('/refresh')) {
      if (data.refreshToken !== good) return refused(401, 'unauthenticated')
      good = 'r2'
      return { status: 200, data: pair(2) }
    }
    return token === 'a2' ? { status: 200, data: HOME } : refused(401, 'unauthenticated')
  }
}

it('refreshes once for however many calls meet a dead token', async () => {
  answer = rotating()
  loggedIn()
  await Promise.all([api.home(), api.home(), api.home(), api.home()])
  expect(paths().filter((path) => path === 'refresh')).toHaveLength(1)
  expect(device.get('tokens')).toMatchObject({ accessToken: 'a2', refreshToken: 'r2' })
})

it('takes the fresh token when its refusal comes after the refresh', async () => {
  answer = rotating()
  const session = loggedIn()
  await api.home()
  expect(await session.refresh('a1')).toBe('a2')
  expect(paths().filter((path) => path === 'refresh')).toHaveLength(1)
})

it('asks WeChat again when the refresh is refused, for its answer may have been lost', async () => {
  answer = ({ path, token }) => {
    if (path.endsWith('/refresh')) return refused(401, 'unauthenticated')
    if (path.endsWith('/login')) return { status: 200, data: pair(3) }
    return token === 'a3' ? { status: 200, data: HOME } : refused(401, 'unauthenticated')
  }
  loggedIn()
  await expect(api.home()).resolves.toEqual(HOME)
})

it('signs out when WeChat\'s user is bound to nobody any more, and keeps the drafts', async () => {
  answer = ({ path }) => (path.endsWith('/login') ? refused(409, 'binding-required', { bindingToken: 'b' }) : refused(401, 'unauthenticated'))
  const session = loggedIn()
  device.put('draft:k', { key: 'k' })
  await expect(api.home()).rejects.toBeInstanceOf(SignedOut)
  expect(session.tokens).toBeUndefined()
  expect(device.keys('draft:')).toHaveLength(1)
})

it.each(['lost', 503, 429])('stays logged in when the refresh meets %s', async (what) => {
  answer = ({ path }) => (path.endsWith('/refresh') ? (what === 'lost' ? 'lost' : refused(what as number, 'x')) : refused(401, 'unauthenticated'))
  const session = loggedIn()
  await expect(api.home()).rejects.not.toBeInstanceOf(SignedOut)
  expect(session.tokens).toMatchObject(pair(1))
})

it('repeats a refresh whose answer was lost under the same name, even after a kill', async () => {
  answer = ({ path }) => (path.endsWith('/refresh') ? 'lost' : refused(401, 'unauthenticated'))
  loggedIn()
  await expect(api.home()).rejects.toBeInstanceOf(Unreachable)
  setActivePinia(createPinia())
  await useSession().load()
  await expect(api.home()).rejects.toBeInstanceOf(Unreachable)
  const names = device.asked.filter(({ path }) => path.endsWith('/refresh')).map(({ attempt }) => attempt)
  expect(names).toHaveLength(2)
  expect(new Set(names).size).toBe(1)
})

it('asks for the binding when the user is nobody yet, and knows the cadre after it', async () => {
  answer = ({ path }) => {
    if (path.endsWith('/login')) return refused(409, 'binding-required', { bindingToken: 'b' })
    return { status: 200, data: path.endsWith('/binding') ? pair(1) : HOME }
  }
  const session = useSession()
  expect(await session.logIn('login-demo-1')).toBe('b')
  await session.bind('b', 'phone-demo-1', '01001X')
  expect(device.asked[1]!.data).toEqual({ bindingToken: 'b', phoneCode: 'phone-demo-1', idLast6: '01001X' })
  expect(session.cadre?.id).toBe('1')
})

it('knows no cadre while the greeting fails, so that no draft goes under a wrong name', async () => {
  answer = ({ path }) => (path.endsWith('/login') ? { status: 200, data: pair(5) } : 'lost')
  const session = loggedIn()
  await expect(session.logIn('login-demo-2')).rejects.toBeInstanceOf(Unreachable)
  expect(session.cadre).toBeUndefined()
  expect(session.tokens).toEqual(pair(5))
})

it('forgets the families on logging out and keeps the drafts', async () => {
  answer = () => ({ status: 204 })
  const session = loggedIn()
  device.put('copy:families', {})
  device.put('draft:k', {})
  await session.logOut()
  expect(paths()).toEqual(['logout'])
  expect(device.keys('copy:')).toEqual([])
  expect(device.keys('draft:')).toHaveLength(1)
})

it('leaves nothing at all after wiping', async () => {
  answer = () => 'lost'
  const session = loggedIn()
  device.put('draft:k', {})
  device.put('receipt:k', {})
  await session.wipe()
  expect(device.keys('')).toEqual([])
})
