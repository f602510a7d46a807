import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/messages'
import TileMap from './TileMap.vue'

enableAutoUnmount(afterEach)

function map(province: boolean) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { template: '<i />' } }],
  })
  const places = [
    { code: '622921', name: '临夏县', share: 0.812 },
    { code: '622922', name: '康乐县', share: null },
  ]
  const props = { places, province, label: 'map', rate: '联系达标率', to: (code: string) => `/?division=${code}` }
  return mount(TileMap, { props, global: { plugins: [router, i18n] }, attachTo: document.body })
}

describe('the tile map', () => {
  it('names place, figure and unit of each tile, and leads to the place', () => {
    const tile = map(true).get('a.tile')
    expect(tile.text()).toBe('临夏县：联系达标率81.2%')
    expect(tile.attributes('href')).toBe('/?division=622921')
    expect(tile.classes()).toContain('step-5')
  })

  it('hatches what owes nothing and what is not known, which leads nowhere', () => {
    const found = map(true)
    expect(found.findAll('a.tile').map((tile) => tile.classes().includes('none'))).toEqual([false, true])
    expect(found.findAll('a.tile')).toHaveLength(2)
    expect(found.findAll('span.tile.none')).toHaveLength(87)
  })

  it('is one stop for the Tab key, and says what one looks at', async () => {
    const found = map(false)
    expect(found.findAll('a.tile').map((tile) => tile.attributes('tabindex'))).toEqual(['0', '-1'])
    await found.findAll('a.tile')[1]!.trigger('focus')
    expect(found.findAll('a.tile').map((tile) => tile.attributes('tabindex'))).toEqual(['-1', '0'])
    expect(found.get('.tile-told').text()).toBe('康乐县：联系达标率 —')
  })
})
