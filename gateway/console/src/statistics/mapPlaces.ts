import type { Dashboard } from '@/figures/figures'
import { rate } from '@/figures/format'
import type { Column } from '@/lists/columns'
import MapPlaceName from './MapPlaceName.vue'

export interface MapPlace {
  code: string
  name: string
  rates: { contacts: number | null; visits: number | null }
}

const named = (figures: Dashboard['children']) =>
  figures.flatMap(({ division, rates }) => (division ? [{ ...division, rates }] : []))

/**
 * What the map of a division shows: of the province its counties and what else reports to it for itself, else what lies right
 * below; by code.
 */
export function placesOf({ counties, children, reportingUnits }: Dashboard): MapPlace[] {
  const known = new Set(counties.map(({ code }) => code))
  const beside = named(reportingUnits).filter(({ code }) => !known.has(code))
  const rows = counties.length
    ? [...counties, ...beside].sort((one, other) => (one.code < other.code ? -1 : 1))
    : named(children)
  return rows.map(({ code, name, rates }) => ({
    code,
    name,
    rates: { contacts: rates.contacts.attained ?? null, visits: rates.visits.attained ?? null },
  }))
}

export const mapColumns: Column<MapPlace>[] = [
  { key: 'name', label: 'figure.place', cell: MapPlaceName, width: 'name' },
  {
    key: 'contacts',
    label: 'tile.contacts',
    definition: 'rate-attained-contacts',
    value: ({ rates }) => rate(rates.contacts),
    align: 'right',
  },
  {
    key: 'visits',
    label: 'tile.visits',
    definition: 'rate-attained-visits',
    value: ({ rates }) => rate(rates.visits),
    align: 'right',
  },
]
