import { t } from '../messages/t'
import { daysBetween, monthDay, shanghai } from './time'

/** How long there is, or by how much it is late, in words. */
export function dueText(dueOn: string, now: number): string {
  const left = daysBetween(shanghai(now).date, dueOn)
  if (left < 0) return t('due.over', { n: -left, date: monthDay(dueOn) })
  if (left === 0) return t('due.today', { date: monthDay(dueOn) })
  return t('due.left', { n: left, date: monthDay(dueOn) })
}
