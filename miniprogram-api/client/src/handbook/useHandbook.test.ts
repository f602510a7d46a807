import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { phone } from '../../tests/phone'
import type { Policy } from '../api/types'
import { fitting, matching, useHandbook } from './useHandbook'

const policy = (id: string, title: string, more: Partial<Policy> = {}) =>
  ({ id, title, edition: 2, summary: '', benefit: null, eligibility: [], requiredMaterials: [], responsibleDepartment: null, classes: [], ...more }) as unknown as Policy
const LOW = policy('61', '农村低保', { classes: ['DESTITUTE'] })
const CHILD = policy('62', '孤儿生活费', { classes: ['ORPHAN'], summary: '按月发放' })

let answers: Record<string, unknown>
let here: ReturnType<typeof phone>
beforeEach(() => {
  setActivePinia(createPinia())
  answers = {
    '/api/mini/v1/handbook?size=200': { items: [LOW], total: 2, next: 'P01' },
    '/api/mini/v1/handbook?size=200&cursor=P01': { items: [CHILD], total: 2, next: null },
    '/api/mini/v1/handbook/61?edition=1': { ...LOW, title: '农村低保（旧）', edition: 1 },
  }
  here = phone(({ path }) => (answers[path] ? { status: 200, data: answers[path] } : 'lost'))
  here.put('tokens', { accessToken: 'a', refreshToken: 'r', expiresIn: 900 })
})

async function handbook() {
  const { useSession } = await import('../session/useSession')
  await useSession().load()
  const store = useHandbook()
  await store.load()
  return store
}

it('keeps the whole handbook, and asks once a day', async () => {
  const store = await handbook()
  await store.keepFresh()
  expect(store.policies.map(({ id }) => id)).toEqual(['61', '62'])
  expect(here.get('copy:handbook').policies).toHaveLength(2)
  await store.keepFresh()
  expect(here.asked).toHaveLength(2)
})

it('keeps the copy when there is no signal', async () => {
  here.put('copy:handbook', { at: 1, policies: [LOW] })
  answers = {}
  const store = await handbook()
  await store.keepFresh()
  expect(store.policies.map(({ title }) => title)).toEqual(['农村低保'])
  expect(store.at).toBe(1)
})

it('tells the title of the edition that a record means', async () => {
  const store = await handbook()
  await store.refresh()
  const record = { policies: [{ policyId: '61', version: 1 }, { policyId: '62', version: 2 }] }
  expect(store.told(record)).toBe('政策 2 项')
  await store.learnTitles([record])
  expect(store.told(record)).toBe('政策：农村低保（旧）、孤儿生活费')
  expect(store.told({ policies: [{ policyId: '61' }] })).toBe('政策：农村低保')
  expect(store.told({})).toBe('')
})

it('offers what fits the family, and everything when nothing is known of it', () => {
  expect(fitting([LOW, CHILD], ['ORPHAN', 'RESETTLEMENT'])).toEqual([CHILD])
  expect(fitting([LOW, CHILD], [])).toHaveLength(2)
})

it('finds on the phone what stands there', () => {
  expect(matching([LOW, CHILD], '低保')).toEqual([LOW])
  expect(matching([LOW, CHILD], ' 孤儿  按月 ')).toEqual([CHILD])
  expect(matching([LOW, CHILD], '.*')).toEqual([])
})
