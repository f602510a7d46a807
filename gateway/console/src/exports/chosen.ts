import type { LocationQuery } from 'vue-router'
import type { Chosen } from './exportQueries'

/** The list that the address tells of: always of one area, which without another is one's own. */
export function chosenFrom(query: LocationQuery, home: { division: string } | { unit: string } | null): Chosen {
  const text = (key: string) => (typeof query[key] === 'string' && query[key] ? query[key] : undefined)
  const own = home && 'division' in home ? home.division : undefined
  const chosen = {
    division: text('division') ?? own,
    unit: text('unit'),
    tree: text('unit') && text('tree'),
    category: text('category'),
    status: text('status'),
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)) as Chosen
}
