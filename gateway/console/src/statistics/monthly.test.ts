import { describe, expect, it } from 'vitest'
import { texts } from '@/messages'
import { monthlyTitle, type Month } from './monthly'

const month = (period: string, contacts: number, visits: number) =>
  ({ period, metrics: { contacts: { events: contacts }, visits: { events: visits } } }) as Month
const sentence = (rows: Month[], asOf: string) => {
  const { key, named } = monthlyTitle(rows, asOf)
  return texts.t(key, { name: '临夏县', ...named })
}

describe('the sentence above the line', () => {
  it('tells the last month beside the same month of the year before', () => {
    const between = Array.from({ length: 11 }, (_, index) => month(`m${index}`, 0, 0))
    expect(sentence([month('2025-11', 1180, 801), ...between, month('2026-11', 1234, 987)], '2026-11-30')).toBe(
      '临夏县2026年11月联系1234次、走访987次；上年同月联系1180次、走访801次。',
    )
  })

  it('tells it alone where there is no such month', () => {
    expect(sentence([month('2023-05', 1, 0), month('2023-06', 123_456, 2)], '2026-11-22')).toBe(
      '临夏县2023年6月联系12.35万次、走访2次。',
    )
  })

  it('says how far a month has come that still goes on', () => {
    const rows = [month('2025-11', 1180, 801), ...Array.from({ length: 11 }, () => month('m', 0, 0))]
    expect(sentence([...rows, month('2026-11', 1234, 987)], '2026-11-22')).toBe(
      '临夏县2026年11月截至22日联系1234次、走访987次；上年同月全月联系1180次、走访801次。',
    )
  })
})
