let count = 0

/** A key that no other phone and no other draft has: the millisecond, a counter and 80 bits of chance. */
export function newKey(): string {
  count = (count + 1) % 1296
  const chance = Array.from({ length: 4 }, () => part()).join('')
  return `${Date.now().toString(36)}-${count.toString(36).padStart(2, '0')}-${chance}`
}

function part(): string {
  const most = 36 ** 4
  const bits = globalThis.crypto?.getRandomValues ? (globalThis.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) : Math.random() * 2 ** 32
  return Math.floor(bits % most)
    .toString(36)
    .padStart(4, '0')
}
