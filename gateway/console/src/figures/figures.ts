import type { components } from '@/api/schema'

export type Figures = components['schemas']['Figures']
export type Tree = 'MANAGED_BY' | 'GROUP'

/** Whose figures: a division, or a unit in one of the two trees; and of which year, null for all since the start. */
export type Area = { division: string; year: number | null } | { unit: string; tree: Tree; year: number | null }

export function nodeOf(area: Area) {
  return 'division' in area ? `division:${area.division}` : `unit:${area.tree}:${area.unit}`
}

export const figuresKey = (area: Area) => ['figures', nodeOf(area), area.year] as const
export const childrenKey = (area: Area) => ['figures-of-children', nodeOf(area), area.year] as const
