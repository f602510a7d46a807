import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { day } from '@/figures/format'
import type { Area, Tree } from '@/figures/figures'
import { useSession } from '@/session/useSession'

const PROVINCE = '620000'
export const FIRST_YEAR = 2023
export const thisYear = () => Number(day(new Date()).slice(0, 4))

/** Where a person's own area begins, by the first of their grants. */
export function homeOf(grants: string[]): { division: string } | { unit: string } | null {
  for (const grant of grants) {
    const [level, on = ''] = grant.split(':')
    if (level === 'PROVINCE') return { division: PROVINCE }
    if (level === 'DIVISION') return { division: on }
    if (level === 'UNIT') return { unit: on }
  }
  return null
}

/** The area and the year of the page, kept in the address and carried from page to page. */
export function useArea() {
  const [route, router, session] = [useRoute(), useRouter(), useSession()]
  const text = (key: string) => (typeof route.query[key] === 'string' ? route.query[key] : undefined)
  const home = computed(() => homeOf(session.session?.grants ?? []))
  const tree = computed<Tree>(() => (text('tree') === 'GROUP' ? 'GROUP' : 'MANAGED_BY'))
  const year = computed(() => {
    const asked = text('year')
    if (asked === 'all') return null
    return asked && /^20\d\d$/.test(asked) ? Number(asked) : thisYear()
  })
  const area = computed<Area | null>(() => {
    const [division, unit] = [text('division'), text('unit')]
    if (division) return { division, year: year.value }
    if (unit) return { unit, tree: tree.value, year: year.value }
    if (!home.value) return null
    return 'division' in home.value
      ? { ...home.value, year: year.value }
      : { ...home.value, tree: tree.value, year: year.value }
  })

  const query = computed<LocationQueryRaw>(() => {
    const kept: LocationQueryRaw = {}
    for (const key of ['division', 'unit', 'tree', 'year', 'asOf']) if (text(key)) kept[key] = text(key)
    return kept
  })
  const ofDivision = (division: string): LocationQueryRaw => {
    const { unit: _unit, tree: _tree, ...rest } = query.value
    return { ...rest, division }
  }
  const ofUnit = (unit: string, inTree: Tree): LocationQueryRaw => {
    const { division: _division, tree: _tree, ...rest } = query.value
    return { ...rest, unit, ...(inTree === 'GROUP' ? { tree: inTree } : {}) }
  }
  const goYear = (next: string) => {
    const { year: _year, page: _page, cursor: _cursor, ...rest } = route.query
    return router.push({ query: next === String(thisYear()) ? rest : { ...rest, year: next } })
  }
  return { area, home, tree, year, query, ofDivision, ofUnit, goYear }
}
