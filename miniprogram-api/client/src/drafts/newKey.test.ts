import { expect, it, vi } from 'vitest'
import { newKey } from './newKey'

it('makes ten thousand keys in one millisecond, none of them twice', () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_795_000_000_000)
  expect(new Set(Array.from({ length: 10_000 }, newKey)).size).toBe(10_000)
})

it('makes keys that the server takes: 8 to 64 visible characters', () => {
  expect(newKey()).toMatch(/^[\x21-\x7e]{8,64}$/)
})

it('makes keys where the phone has no crypto', () => {
  vi.stubGlobal('crypto', undefined)
  expect(newKey()).not.toBe(newKey())
  vi.unstubAllGlobals()
})
