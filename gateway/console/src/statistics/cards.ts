import type { Card } from '@/figures/FigureCard.vue'
import type { Figures } from '@/figures/figures'
import { count, rate, yuan } from '@/figures/format'

type Rate = Figures['rates']['contacts']

const ratesOf = (kind: string, { volume, attained, capped }: Rate) => [
  { key: 'volume', value: rate(volume), definition: `rate-volume-${kind}` },
  { key: 'attained', value: rate(attained), definition: `rate-attained-${kind}` },
  { key: 'capped', value: rate(capped), definition: `rate-capped-${kind}` },
]

/** The figures of an area, each with its unit: times and person-times apart, persons and households apart. */
export function cardsOf({ metrics: m, rates }: Figures): { care: Card[]; stock: Card[]; done: Card[] } {
  const one = (key: string, n: number, unit: string, note?: string) => ({
    key,
    value: count(n),
    unit: `unit.${unit}`,
    note,
  })
  return {
    care: [
      {
        key: 'contacts',
        definition: 'contacts',
        figures: [one('events', m.contacts.events, 'times'), one('personTimes', m.contacts.personTimes, 'personTimes')],
        rates: ratesOf('contacts', rates.contacts),
      },
      {
        key: 'visits',
        definition: 'visits',
        figures: [one('events', m.visits.events, 'times'), one('personTimes', m.visits.personTimes, 'personTimes')],
        rates: ratesOf('visits', rates.visits),
      },
    ],
    stock: [
      { key: 'cadres', definition: 'cadres', figures: [one('cadres', m.cadres, 'persons')] },
      { key: 'households', definition: 'households', figures: [one('households', m.households, 'households')] },
      { key: 'recipients', definition: 'recipients', figures: [one('recipients', m.recipients, 'persons')] },
    ],
    done: [
      {
        key: 'policies',
        definition: 'policies',
        figures: [
          one('items', m.policiesDelivered.items, 'items'),
          one('personTimes', m.policiesDelivered.personTimes, 'personTimes'),
        ],
      },
      {
        key: 'difficulties',
        definition: 'difficulties',
        figures: [
          one('resolved', m.difficultiesResolved, 'cases', 'figure.resolved'),
          one('reported', m.difficultiesReported, 'cases', 'figure.reported'),
        ],
      },
      { key: 'goodDeeds', definition: 'good-deeds', figures: [one('goodDeeds', m.goodDeeds, 'cases')] },
      {
        key: 'aid',
        definition: 'aid',
        figures: [
          { key: 'cash', value: yuan(m.aid.cashFen), unit: 'unit.yuan', note: 'figure.cash' },
          { key: 'goods', value: yuan(m.aid.goodsFen), unit: 'unit.yuan', note: 'figure.goods' },
        ],
      },
      {
        key: 'fourMust',
        definition: 'four-must',
        figures: [
          one('opened', m.fourMust.opened, 'cases', 'figure.opened'),
          one('attended', m.fourMust.attended, 'cases', 'figure.attended'),
        ],
      },
      {
        key: 'hazards',
        definition: 'hazards',
        figures: [
          one('found', m.hazards.found, 'places', 'figure.found'),
          one('removed', m.hazards.removed, 'places', 'figure.removed'),
        ],
      },
    ],
  }
}

const CATEGORIES = ['ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE'] as const

/** The people of the total by category, in the order of the published texts. */
export function categoriesOf({ metrics }: Figures) {
  return CATEGORIES.map((category) => ({ category, value: count(metrics.recipientsByCategory[category] ?? 0) }))
}
