import type { Dashboard } from '@/figures/figures'
import { count, dayInWords, inSentence } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'

export type Month = Dashboard['series'][number]

const figure = (
  key: string,
  unit: string,
  definition: string,
  value: (metrics: Month['metrics']) => number,
): Column<Month> => ({
  key,
  label: `figure.${key}`,
  unit: `unit.${unit}`,
  definition,
  value: ({ metrics }) => count(value(metrics)),
  align: 'right',
})

export const monthlyColumns: Column<Month>[] = [
  { key: 'month', label: 'statistics.month', value: ({ period }) => period, width: 'nowrap' },
  figure('contacts', 'times', 'contacts', ({ contacts }) => contacts.events),
  figure('contactPersons', 'personTimes', 'contacts', ({ contacts }) => contacts.personTimes),
  figure('visits', 'times', 'visits', ({ visits }) => visits.events),
  figure('visitPersons', 'personTimes', 'visits', ({ visits }) => visits.personTimes),
  figure('policies', 'items', 'policies', ({ policiesDelivered }) => policiesDelivered.items),
  figure('resolvedDifficulties', 'cases', 'difficulties', ({ difficultiesResolved }) => difficultiesResolved),
  figure('goodDeeds', 'cases', 'good-deeds', ({ goodDeeds }) => goodDeeds),
]

const YEAR = 13 // a month, the eleven between, and the same month of the year before

/**
 * The sentence above the line: the last month, beside the same month of the year before and nobody else's.
 *
 * @param asOf the day up to which the last month has come
 */
export function monthlyTitle(rows: Month[], asOf: string) {
  const [before, last] = [rows[0], rows.at(-1)]
  if (!last || !before) return { key: 'statistics.monthly.none', named: {} }
  const [year, month] = last.period.split('-').map(Number)
  const { day } = dayInWords(asOf)
  const running = asOf.startsWith(last.period) && day! < new Date(year!, month!, 0).getDate()
  const named = {
    upTo: running ? texts.t('statistics.monthly.upTo', { day }) : '',
    whole: running ? texts.t('statistics.monthly.whole') : '',
    year: year!,
    month: month!,
    contacts: inSentence(last.metrics.contacts.events),
    visits: inSentence(last.metrics.visits.events),
    contactsBefore: inSentence(before.metrics.contacts.events),
    visitsBefore: inSentence(before.metrics.visits.events),
  }
  return { key: rows.length === YEAR ? 'statistics.monthly.compared' : 'statistics.monthly.alone', named }
}
