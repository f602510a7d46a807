import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/api/api'
import { ProblemError } from '@/api/problem'
import { tellLeft } from './leftToday'
import { SHOWN, useReveal } from './useReveal'

const reason = { purpose: 'CONTACT', caseReference: 'SQ-1' } as const
const answered = (value: string, remainingToday = 49) =>
  vi.spyOn(api, 'POST').mockResolvedValue({ data: { field: 'PHONE', value, remainingToday }, response: new Response('{}') } as never) // prettier-ignore

function looking() {
  let reveal!: ReturnType<typeof useReveal>
  const page = mount({ template: '<i />', setup: () => void (reveal = useReveal()) })
  return { ...reveal, leave: () => page.unmount() }
}

describe('a revealed value', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('counts down a minute and is gone', async () => {
    answered('12000000001')
    const { value, seconds, reveal } = looking()
    await reveal('1', 'PHONE', reason)
    expect([value.value, seconds.value]).toEqual(['12000000001', SHOWN])
    vi.advanceTimersByTime(59_000)
    expect([value.value, seconds.value]).toEqual(['12000000001', 1])
    vi.advanceTimersByTime(1_000)
    expect([value.value, seconds.value]).toEqual(['', 0])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('may be one that somebody proposes, asked for where that stands', async () => {
    const asked = answered('12000000099')
    const { value, reveal } = looking()
    await reveal('2', 'PHONE', reason, 'change')
    expect(value.value).toBe('12000000099')
    expect(asked.mock.calls[0]).toMatchObject([
      '/api/console/v1/recipient-changes/{id}/reveal',
      { params: { path: { id: '2' } } },
    ])
  })

  it('makes place for the next, which has a minute of its own', async () => {
    answered('first')
    const { value, seconds, reveal } = looking()
    await reveal('1', 'PHONE', reason)
    vi.advanceTimersByTime(50_000)
    answered('second')
    const asked = reveal('1', 'PHONE', reason)
    expect(value.value).toBe('')
    await asked
    vi.advanceTimersByTime(50_000)
    expect([value.value, seconds.value]).toEqual(['second', 10])
  })

  it('goes when the page is hidden, and does not come while it is', async () => {
    answered('12000000001')
    const { value, reveal } = looking()
    await reveal('1', 'PHONE', reason)
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(value.value).toBe('')
    await reveal('1', 'PHONE', reason)
    expect(value.value).toBe('')
    hidden.mockRestore()
  })

  it('goes with its page', async () => {
    answered('12000000001')
    const { value, reveal, leave } = looking()
    await reveal('1', 'PHONE', reason)
    leave()
    expect(value.value).toBe('')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is none when the server refuses', async () => {
    const problem = { status: 503, code: 'audit-unavailable', title: 'no' }
    vi.spyOn(api, 'POST').mockResolvedValue({ error: problem, response: new Response('{}', { status: 503 }) } as never)
    const { value, reveal } = looking()
    await expect(reveal('1', 'PHONE', reason)).rejects.toThrow(ProblemError)
    expect(value.value).toBe('')
  })

  it('knows from the person’s page how many are left before the first look', () => {
    vi.setSystemTime('2026-11-22T14:00:00+08:00')
    tellLeft(50)
    expect(looking().leftToday.value).toBe(50)
    tellLeft(null)
    expect(looking().leftToday.value).toBe(50)
  })

  it('tells how many looks are left today, and forgets it tomorrow', async () => {
    vi.setSystemTime('2026-11-22T14:00:00+08:00')
    answered('x', 47)
    const { leftToday, reveal } = looking()
    await reveal('1', 'PHONE', reason)
    expect(leftToday.value).toBe(47)
    vi.setSystemTime('2026-11-23T00:30:00+08:00')
    expect(looking().leftToday.value).toBeUndefined()
  })
})
