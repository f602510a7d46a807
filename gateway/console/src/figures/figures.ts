import type { components } from '@/api/schema'

export type Figures = components['schemas']['Statistics']
export type Dashboard = components['schemas']['Dashboard']
export type Flows = components['schemas']['Flows']
export type Tree = components['schemas']['UnitTreeKind']

/** Whose figures: a division, or a unit in one of the two trees; and of which year, null for all since the start. */
export type Area = { division: string; year: number | null } | { unit: string; tree: Tree; year: number | null }

export function nodeOf(area: Area) {
  return 'division' in area ? `division:${area.division}` : `unit:${area.tree}:${area.unit}`
}

/** What the stream tells of an area. */
export const figuresKey = (area: Area) => ['figures', nodeOf(area), area.year] as const
export const dashboardKey = (area: Area) => ['dashboard', nodeOf(area), area.year] as const
