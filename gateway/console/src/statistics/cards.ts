import type { Card, Part } from '@/figures/FigureCard.vue'
import type { Dashboard, Figures, Flows } from '@/figures/figures'
import { count, rate, yuan } from '@/figures/format'

type Rate = Figures['rates']['contacts']

const ratesOf = (kind: string, { volume, attained, capped }: Rate) => [
  { key: 'volume', value: rate(volume), definition: `rate-volume-${kind}` },
  { key: 'attained', value: rate(attained), definition: `rate-attained-${kind}` },
  { key: 'capped', value: rate(capped), definition: `rate-capped-${kind}` },
]
const one = (key: string, n: number, unit: string, note?: string) => ({
  key,
  value: count(n),
  unit: `unit.${unit}`,
  note,
})

const contacts = ({ contacts }: Flows): Card => ({
  key: 'contacts',
  definition: 'contacts',
  figures: [one('events', contacts.events, 'times'), one('personTimes', contacts.personTimes, 'personTimes')],
})
const visits = ({ visits }: Flows): Card => ({
  key: 'visits',
  definition: 'visits',
  figures: [one('events', visits.events, 'times'), one('personTimes', visits.personTimes, 'personTimes')],
})
const policies = ({ policiesDelivered: { items, personTimes } }: Flows): Card => ({
  key: 'policies',
  definition: 'policies',
  figures: [one('items', items, 'items'), one('personTimes', personTimes, 'personTimes')],
})
const difficulties = ({ difficultiesResolved, difficultiesReported }: Flows): Card => ({
  key: 'difficulties',
  definition: 'difficulties',
  figures: [
    one('resolved', difficultiesResolved, 'cases', 'figure.resolved'),
    one('reported', difficultiesReported, 'cases', 'figure.reported'),
  ],
})
const goodDeeds = ({ goodDeeds }: Flows): Card => ({
  key: 'goodDeeds',
  definition: 'good-deeds',
  figures: [one('goodDeeds', goodDeeds, 'cases')],
})
const aid = ({ aid }: Flows): Card => ({
  key: 'aid',
  definition: 'aid',
  figures: [
    { key: 'cash', value: yuan(aid.cashFen), unit: 'unit.yuan', note: 'figure.cash' },
    { key: 'goods', value: yuan(aid.goodsFen), unit: 'unit.yuan', note: 'figure.goods' },
  ],
})
const fourMust = ({ fourMust }: Flows): Card => ({
  key: 'fourMust',
  definition: 'four-must',
  figures: [
    one('opened', fourMust.opened, 'cases', 'figure.opened'),
    one('attended', fourMust.attended, 'cases', 'figure.attended'),
  ],
})
const hazards = ({ hazards }: Flows): Card => ({
  key: 'hazards',
  definition: 'hazards',
  figures: [
    one('found', hazards.found, 'places', 'figure.found'),
    one('removed', hazards.removed, 'places', 'figure.removed'),
  ],
})

/** The figures of an area, each with its unit: times and person-times apart, persons and households apart. */
export function cardsOf({ metrics, rates }: Figures, dashboard: Dashboard) {
  const parts = partsOf(dashboard)
  const flow = (make: (flows: Flows) => Card) => ({
    ...make(metrics),
    parts: parts.map(({ flows, ...part }): Part => ({ ...part, figures: make(flows).figures })),
  })
  const care: Card[] = [
    { ...flow(contacts), rates: ratesOf('contacts', rates.contacts) },
    { ...flow(visits), rates: ratesOf('visits', rates.visits) },
  ]
  const stock: Card[] = [
    { key: 'cadres', definition: 'cadres', figures: [one('cadres', metrics.cadres, 'persons')] },
    { key: 'households', definition: 'households', figures: [one('households', metrics.households, 'households')] },
    { key: 'recipients', definition: 'recipients', figures: [one('recipients', metrics.recipients, 'persons')] },
  ]
  const done: Card[] = [policies, difficulties, goodDeeds, aid, fourMust, hazards].map(flow)
  return { care, stock, done }
}

/** Of which this month or this year; and beside a year everything since the programme began. */
function partsOf({ within, figures, sinceBeginning }: Dashboard) {
  const parts: { key: string; named: Record<string, number>; flows: Flows }[] = []
  if (within?.month)
    parts.push({
      key: 'figure.ofMonth',
      named: { month: parseInt(within.month.slice(5), 10) },
      flows: within.metrics,
    })
  else if (within?.year) parts.push({ key: 'figure.ofYear', named: { year: within.year }, flows: within.metrics })
  if (figures.year !== null) parts.push({ key: 'figure.sinceStart', named: {}, flows: sinceBeginning.metrics })
  return parts
}

const CATEGORIES = ['ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE'] as const

/** The people of the total by category, in the order of the published texts. */
export function categoriesOf({ metrics }: Figures) {
  return CATEGORIES.map((category) => ({ category, value: count(metrics.recipientsByCategory[category] ?? 0) }))
}
