// What a cadre proposes, as the registry takes it: once by its key, masked when it is told.

interface Said {
  type: string
  recipientId: string
  from?: string
  phone?: string
  address?: string
  category?: string
  exitReason?: string
  guardian?: { name?: string; relation?: string; phone?: string }
  clear?: string[]
  note?: string
}

const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

function saidOf(body: Said) {
  const fields: [string, string | null | undefined][] = [
    ['PHONE', body.clear?.includes('PHONE') ? null : body.phone && masked(body.phone)],
    ['GUARDIAN_NAME', body.guardian?.name && `${body.guardian.name[0]}*`],
    ['GUARDIAN_RELATION', body.guardian?.relation],
    ['ADDRESS', body.address && '***'],
    ['CATEGORY', body.category],
    ['STATUS', body.type === 'EXIT' ? 'EXITED' : undefined],
    ['EXIT_REASON', body.exitReason],
  ]
  return fields.filter(([, value]) => value !== undefined).map(([field, value]) => ({ field, value }))
}

export function corrections() {
  const byKey = new Map<string, any>()

  /** Stores it once, and refuses a second of a kind for a person, as long as the first is open. */
  function propose(key: string, body: Said): { status: number; code?: string; body?: unknown; errors?: object[] } {
    const known = byKey.get(key)
    if (known) return { status: 201, body: { id: known.id, state: 'PROPOSED' } }
    const open = [...byKey.values()].some(({ recipientId, type, state }) => recipientId === body.recipientId && type === body.type && state === 'PROPOSED')
    if (open) return { status: 409, code: 'change-open' }
    if (body.phone === '13900000000')
      return { status: 400, code: 'validation-failed', errors: [{ field: 'phone', code: 'phone-malformed', message: '电话号码不正确' }] }
    const stored = {
      id: String(7300000000000000001n + BigInt(byKey.size)),
      type: body.type,
      state: 'PROPOSED',
      recipientId: body.recipientId,
      from: body.from ?? '2026-11-22',
      said: saidOf(body),
      note: body.note ?? null,
      proposedAt: '2026-11-22T06:05:00Z',
      decidedAt: null as string | null,
      reason: null as string | null,
    }
    byKey.set(key, stored)
    return { status: 201, body: { id: stored.id, state: 'PROPOSED' } }
  }

  const of = (recipientId: string) => [...byKey.values()].filter((one) => one.recipientId === recipientId).reverse()

  function decide(state: 'EFFECTIVE' | 'REJECTED', reason: string | null = null) {
    for (const one of byKey.values()) if (one.state === 'PROPOSED') Object.assign(one, { state, reason, decidedAt: '2026-11-22T06:30:00Z' })
  }

  return { byKey, propose, of, decide }
}
