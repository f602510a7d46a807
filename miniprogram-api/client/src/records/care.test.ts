import { expect, it } from 'vitest'
import { extrasOf, filled } from './care'
import { fenOf } from './money'

it.each([
  ['200', 20_000],
  ['63.5', 6_350],
  ['0.01', 1],
  ['1.15', 115],
  [' 8.20 ', 820],
])('reads %s yuan as %d fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen))

it.each(['', '1.234', '-5', '1e3', '12,5', '.5'])('takes %j for no amount', (yuan) => expect(fenOf(yuan)).toBeUndefined())

it('sends nothing of what was opened and left empty', () => {
  const extras = extrasOf()
  extras.difficulties.push({ text: '  ', outcome: 'OPEN' })
  extras.goodDeeds.push({ text: '' })
  extras.aid.push({ kind: 'CASH', yuan: '' })
  expect(filled(extras)).toEqual({ body: {}, badAmount: false })
})

it('says that an amount is none', () => {
  const extras = extrasOf()
  extras.aid.push({ kind: 'CASH', yuan: '12,5' })
  expect(filled(extras).badAmount).toBe(true)
})

it('gives back what a refused draft had', () => {
  const body = {
    householdId: '1',
    kind: 'VISIT',
    occurredAt: '2026-11-22T14:05:00+08:00',
    channel: 'ONSITE',
    note: 'x',
    aid: [{ kind: 'COAL', fen: 6350 }],
    hazards: [{ type: 'FALL', removed: true }],
    policies: [{ policyId: '61' }],
  } as const
  expect(filled(extrasOf(JSON.parse(JSON.stringify(body)))).body).toEqual({
    note: 'x',
    aid: body.aid,
    hazards: body.hazards,
    policies: body.policies,
  })
})
