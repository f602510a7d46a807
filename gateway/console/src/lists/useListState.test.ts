import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useListState } from './useListState'

async function listAt(address: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { template: '<i />' } }],
  })
  await router.push(address)
  let state!: ReturnType<typeof useListState<{ q: string; status: string }>>
  const list = { template: '<i />', setup: () => void (state = useListState({ q: '', status: 'ACTIVE' })) }
  mount(list, { global: { plugins: [router] } })
  return { state, query: () => router.currentRoute.value.query, router }
}

describe('the state of a list', () => {
  it('is read from the address', async () => {
    const { state } = await listAt('/?q=ma&page=3')
    expect(state.filters.value).toEqual({ q: 'ma', status: 'ACTIVE' })
    expect(state.place.value).toEqual({ page: 3 })
    expect(state.filtered.value).toBe(true)
  })

  it('takes nonsense for the first page', async () => {
    for (const page of ['0', '-2', 'x', ''])
      expect((await listAt(`/?page=${page}`)).state.place.value).toEqual({ page: 1 })
    expect((await listAt('/?page=2.7')).state.place.value).toEqual({ page: 2 })
  })

  it('goes back to the first page when a filter changes', async () => {
    const { state, query } = await listAt('/?page=3')
    await state.go({ q: 'ma' })
    expect(query()).toEqual({ q: 'ma' })
  })

  it('keeps the filters when the page changes, and leaves defaults out of the address', async () => {
    const { state, query } = await listAt('/?q=ma')
    await state.go({ page: '2', status: 'ACTIVE' })
    expect(query()).toEqual({ q: 'ma', page: '2' })
    await state.go({ page: '1' })
    expect(query()).toEqual({ q: 'ma' })
  })

  it('reads on by cursor instead of page', async () => {
    const { state } = await listAt('/')
    await state.go({ cursor: 'abc' })
    expect(state.place.value).toEqual({ cursor: 'abc' })
  })

  it('leaves the area in the address alone when filters are cleared', async () => {
    const { state, query } = await listAt('/?division=622921&q=ma&status=EXITED&page=2')
    await state.clear()
    expect(query()).toEqual({ division: '622921' })
    expect(state.filtered.value).toBe(false)
  })

  it('finds the rows before by the way back', async () => {
    const { state, router } = await listAt('/?q=ma')
    await state.go({ q: 'wang' })
    router.back()
    await expect.poll(() => state.filters.value.q).toBe('ma')
  })
})
