import { texts } from '@/messages'
import { count } from '@/figures/format'
import type { Column } from '@/lists/columns'
import type { CareRecord } from './careQueries'
import RecordHousehold from './RecordHousehold.vue'
import RecordStatus from './RecordStatus.vue'
import RecordTime from './RecordTime.vue'

const { t, te } = texts

/** What a record brought about, as one sentence of counts; nothing is nothing, not a row of zeros. */
function brought({ counts }: CareRecord) {
  return Object.entries(counts)
    .filter(([key, n]) => n > 0 && te(`care.count.${key}`))
    .map(([key, n]) => t(`care.count.${key}`, { n: count(n) }))
    .join(' ')
}

export const careRecordColumns: Column<CareRecord>[] = [
  { key: 'household', label: 'care.household', cell: RecordHousehold, width: 'name' },
  { key: 'status', label: 'care.status', width: 'nowrap', cell: RecordStatus },
  {
    key: 'kind',
    label: 'care.kind',
    width: 'nowrap',
    value: ({ kind, channel }) => `${t(`kind.${kind}`)} · ${t(`channel.${channel}`)}`,
  },
  { key: 'category', label: 'care.category', width: 'place', value: ({ category }) => t(`category.${category}`) },
  { key: 'division', label: 'care.division', width: 'place', value: ({ division }) => division.name ?? division.code },
  { key: 'cadre', label: 'care.cadre', value: ({ cadre, unitName }) => `${cadre.name} · ${unitName}` },
  {
    key: 'condition',
    label: 'care.condition',
    width: 'nowrap',
    value: ({ condition }) => (condition ? t(`condition.${condition}`) : '—'),
  },
  { key: 'counts', label: 'care.brought', value: brought },
  {
    key: 'persons',
    label: 'care.persons',
    unit: 'unit.personTimes',
    value: ({ persons }) => count(persons),
    align: 'right',
  },
  { key: 'occurredAt', label: 'care.occurredAt', cell: RecordTime },
]

/** What one record says of itself, row by row. */
export const careRecordFacts: Column<CareRecord>[] = [
  { key: 'household', label: 'care.household', value: ({ household }) => household ?? t('care.hidden') },
  ...careRecordColumns.filter(({ key }) => ['kind', 'category', 'division', 'cadre', 'condition'].includes(key)),
  { key: 'counts', label: 'care.brought', value: brought },
  { key: 'persons', label: 'care.persons', value: ({ persons }) => t('care.personTimes', { n: count(persons) }) },
]
