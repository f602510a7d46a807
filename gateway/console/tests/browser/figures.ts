import { reachesDivision } from '../../src/area/grants'
import { TILES } from '../../src/figures/tilePlaces'
import { below, countiesOfProvince, divisions, REPORTING, units, type Node } from './trees'

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

const MONTHS = ['2025-11', '2025-12', ...Array.from({ length: 11 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`)]
/** Fewer in the months of harvest, more before the Spring Festival. */
const SEASON = [0.9, 1.2, 1.3, 1.1, 0.8, 0.9, 1, 0.95, 0.7, 0.75, 1.05, 1, 0.85]

function flowsOf(node: Node, share: number, more: More) {
  const { metrics } = figuresOf(node, 2026, '', more)
  const n = (whole: number) => Math.round((whole / 11) * share)
  const reached = ({ events, personTimes }: { events: number; personTimes: number }) => ({
    events: n(events),
    personTimes: n(personTimes),
  })
  const { items, personTimes } = metrics.policiesDelivered
  return {
    contacts: reached(metrics.contacts),
    visits: reached(metrics.visits),
    policiesDelivered: { items: n(items), personTimes: n(personTimes) },
    difficultiesResolved: n(metrics.difficultiesResolved),
    difficultiesReported: n(metrics.difficultiesReported),
    goodDeeds: n(metrics.goodDeeds),
    aid: { cashFen: n(metrics.aid.cashFen), goodsFen: n(metrics.aid.goodsFen) },
    fourMust: { opened: n(metrics.fourMust.opened), attended: n(metrics.fourMust.attended) },
    hazards: { found: n(metrics.hazards.found), removed: n(metrics.hazards.removed) },
  }
}

/** The rates of a county, the same on every run; one has nothing to do yet. */
function ratesOf(code: string) {
  const at = Number(code) % 97
  const attained = code === '620111' ? null : Math.min(1, 0.05 + ((at * 31) % 97) / 97)
  const one = { volume: attained, attained, capped: attained }
  return { contacts: one, visits: { ...one, attained: attained === null ? null : Math.max(0, attained - 0.1) } }
}

function lineTo({ above, group }: Node, tree: string): Node[] {
  const id = tree === 'GROUP' ? group : above
  const next = [...divisions, ...units].find((one) => one.id === id)
  return next ? [...lineTo(next, tree), next] : []
}

function reportingUnitOf(code: string, year: number | null, tree: string, more: More) {
  const own = divisions.find(({ id }) => id === code)!
  const { id, name } = lineTo(own, tree)[1]!
  return { ...figuresOf(own, year, tree, more), rates: ratesOf(code), inside: { code: id, name } }
}

export function dashboardOf(node: Node, year: number | null, tree: string, more: More, grants: string[]) {
  const figures = figuresOf(node, year, tree, more)
  const { asOf, source, ruleVersion } = figures
  return {
    above: lineTo(node, tree)
      .filter(({ id }) => !divisions.includes(node) || reachesDivision(grants, id))
      .map(({ id, name }) => ({ id, name })),
    figures,
    sinceBeginning: figuresOf(node, null, tree, { contacts: figures.metrics.contacts.events * 2 }),
    within: year === 2026 ? { year: null, month: '2026-11', metrics: flowsOf(node, 0.85, more) } : null,
    children: below(node, tree).map((child) => {
      const told = figuresOf(child, year, tree, more)
      return divisions.includes(child) ? { ...told, rates: ratesOf(child.id) } : told
    }),
    counties:
      node.kind === 'PROVINCE'
        ? countiesOfProvince(TILES.map(([code]) => code)).map((county) => ({ ...county, rates: ratesOf(county.code) }))
        : [],
    reportingUnits: node.kind === 'PROVINCE' ? REPORTING.map((code) => reportingUnitOf(code, year, tree, more)) : [],
    series: MONTHS.map((period, at) => ({ period, metrics: flowsOf(node, SEASON[at]!, more) })),
    asOf,
    source,
    ruleVersion,
  }
}
