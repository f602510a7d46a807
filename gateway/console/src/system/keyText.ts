import type { Key } from './clientQueries'

const SECRET = ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth']

/** What was pasted as a key: one JSON object, or the first of a key set; and never a private key. */
export function keyOf(text: string): { key: Key } | { wrong: 'not-json' | 'private' } {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return { wrong: 'not-json' }
  }
  const set = (found as { keys?: unknown[] } | null)?.keys
  const key = Array.isArray(set) && set.length === 1 ? set[0] : found
  if (typeof key !== 'object' || key === null || Array.isArray(key)) return { wrong: 'not-json' }
  // Before it leaves this page: a private key that has travelled is no longer one.
  if (SECRET.some((name) => name in key)) return { wrong: 'private' }
  return { key: key as Key }
}

export const kidOf = (key: Key) => (typeof key.kid === 'string' ? key.kid : '')
