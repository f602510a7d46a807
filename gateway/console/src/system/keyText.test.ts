import { describe, expect, it } from 'vitest'
import { keyOf, kidOf } from './keyText'

const key = { kty: 'EC', crv: 'P-256', kid: '2026-1', x: 'a', y: 'b' }

describe('a pasted key', () => {
  it('is an object, alone or the only one of a set', () => {
    expect(keyOf(JSON.stringify(key))).toEqual({ key })
    expect(keyOf(JSON.stringify({ keys: [key] }))).toEqual({ key })
    expect(kidOf(key)).toBe('2026-1')
    expect(kidOf({})).toBe('')
  })

  it('is nothing else', () => {
    for (const text of ['', 'PEM', '7', 'null', '[]', '"x"']) expect(keyOf(text)).toEqual({ wrong: 'not-json' })
  })

  it('does not leave the page when it is private', () => {
    expect(keyOf(JSON.stringify({ ...key, d: 'secret' }))).toEqual({ wrong: 'private' })
    expect(keyOf(JSON.stringify({ keys: [{ ...key, d: 'secret' }] }))).toEqual({ wrong: 'private' })
  })
})
