import { day } from '@/figures/format'
import { texts } from '@/messages'
import type { Comparison } from './comparisonQueries'

/** By when the differences are to be dealt with; by how many days that is over while some still wait. */
export function dueOf(
  { dueOn, outcome, state }: Pick<Comparison, 'dueOn' | 'outcome' | 'state'>,
  today = day(new Date()),
) {
  if (state === 'FAILED') return '—'
  const late = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000)
  return late > 0 && outcome.open > 0 ? texts.t('comparison.overdue', { day: dueOn, n: late }) : dueOn
}
