import { describe, expect, it } from 'vitest'
import { menu } from '@/menu'
import { arranged } from './arranged'

const labels = (entries: { label: string; group?: string }[]) =>
  arranged(entries).map(({ label, entries }) => [label, entries.length])

describe('the menu', () => {
  it('opens by groups where there is much', () => {
    const groups = labels([...menu])
    expect(groups.length).toBeLessThan(9)
    expect(groups.reduce((sum, [, size]) => sum + Number(size), 0)).toBe(menu.length)
    expect(new Set(groups.map(([label]) => label)).size).toBe(groups.length)
  })

  it('stands open where there is little', () => {
    const few = menu.slice(0, 7)
    expect(labels([...few])).toEqual(few.map(({ label }) => [label, 1]))
  })

  it('shows a group of one as that one', () => {
    const own = menu.filter((entry) => !('group' in entry) || entry.group !== 'menu.system' || entry.name === 'clients')
    expect(labels(own).at(-1)).toEqual(['menu.clients', 1])
  })
})
