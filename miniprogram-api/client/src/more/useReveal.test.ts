import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../api/api'
import { SHOWN, useReveal } from './useReveal'

const answered = (value: string, remainingToday = 49) =>
  vi.spyOn(api, 'reveal').mockResolvedValue({ field: 'PHONE', value, remainingToday })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('counts down a minute and is gone', async () => {
  answered('12000000001')
  const { field, value, seconds, left, reveal } = useReveal()
  await reveal('1', 'PHONE', 'CONTACT')
  expect([field.value, value.value, seconds.value, left.value]).toEqual(['PHONE', '12000000001', SHOWN, 49])
  vi.advanceTimersByTime(59_000)
  expect(value.value).toBe('12000000001')
  vi.advanceTimersByTime(1_000)
  expect([field.value, value.value, seconds.value]).toEqual(['', '', 0])
  expect(vi.getTimerCount()).toBe(0)
})

it('goes when the page is left, and does not come while nobody looks', async () => {
  answered('12000000001')
  const { value, reveal, look, away } = useReveal()
  await reveal('1', 'PHONE', 'CONTACT')
  away()
  expect([value.value, vi.getTimerCount()]).toEqual(['', 0])
  await reveal('1', 'PHONE', 'CONTACT')
  expect(value.value).toBe('')
  look()
  await reveal('1', 'PHONE', 'CONTACT')
  expect(value.value).toBe('12000000001')
  away()
})

it('has a minute of its own for the next', async () => {
  answered('first')
  const { value, seconds, reveal, away } = useReveal()
  await reveal('1', 'PHONE', 'CONTACT')
  vi.advanceTimersByTime(50_000)
  answered('second')
  const asked = reveal('1', 'PHONE', 'CONTACT')
  expect(value.value).toBe('')
  await asked
  vi.advanceTimersByTime(50_000)
  expect([value.value, seconds.value]).toEqual(['second', 10])
  away()
})
