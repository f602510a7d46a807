import { below, divisions, type Node } from './trees'

/** How large a place is, so that the figures look like figures. */
const weight: Record<string, number> = { PROVINCE: 251_000, PREFECTURE: 17_900, COUNTY: 4928, TOWNSHIP: 190 }

export interface More {
  contacts: number
}

export function figuresOf(node: Node, year: number | null, tree: string, more: More) {
  const cadres = (weight[node.kind] ?? 120) + (Number(node.id.slice(-3)) % 89)
  const n = (share: number) => Math.round(cadres * share)
  const contacts = n(3.7) + more.contacts
  const name = divisions.includes(node)
    ? { division: { code: node.id, name: node.name, level: node.kind } }
    : { unit: { id: node.id, name: node.name, type: node.kind } }
  return {
    ...name,
    year,
    asOf: year === null || year === 2026 ? '2026-11-22' : `${year}-12-31`,
    source: 'redis',
    ruleVersion: '2024-1',
    metrics: {
      cadres,
      recipients: n(1.16),
      households: n(1.01),
      recipientsByCategory: {
        ORPHAN: n(0.08),
        DE_FACTO_UNATTENDED_CHILD: n(0.06),
        SEVERELY_DISABLED_HARDSHIP: n(0.65),
        DESTITUTE: n(1.16) - n(0.08) - n(0.06) - n(0.65),
        RESETTLEMENT: 16,
      },
      contacts: { events: contacts, personTimes: Math.round(contacts * 1.16) },
      visits: { events: n(2.4), personTimes: n(2.8) },
      policiesDelivered: { items: n(0.9), personTimes: n(1.1) },
      difficultiesResolved: n(0.3),
      difficultiesReported: n(0.12),
      goodDeeds: n(0.7),
      aid: { cashFen: n(12_800), goodsFen: n(6_405) },
      fourMust: { opened: n(0.05), attended: n(0.04) },
      hazards: { found: n(0.06), removed: n(0.05) },
    },
    rates: {
      contacts: { volume: contacts / (cadres * 4.04), attained: 0.812, capped: 0.887 },
      visits: { volume: 1.188, attained: 0.903, capped: 0.941 },
    },
    hasChildren: below(node, tree).length > 0,
  }
}
