import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { nodeOf, type Area } from '@/figures/figures'
import { useSession } from '@/session/useSession'
import { divisionLine, unitLine } from './areaQueries'
import { reachesDivision } from './grants'
import { useArea } from './useArea'

export interface Step {
  key: string
  name: string
  to?: RouteLocationRaw
}

/** The names from the top of the caller's own area down to the page's area. */
export function useAreaLine(area: Ref<Area | null>) {
  const [queries, session, { ofDivision, ofUnit, home }] = [useQueryClient(), useSession(), useArea()]
  const query = useQuery({
    queryKey: ['area-line', computed(() => (area.value ? nodeOf(area.value) : ''))],
    queryFn: async () => {
      const asked = area.value!
      if ('division' in asked) return (await divisionLine(queries, asked.division)).map((node) => ({ ...node, id: '' }))
      return (await unitLine(queries, asked.unit, asked.tree)).map((node) => ({ ...node, code: '' }))
    },
    enabled: computed(() => area.value !== null),
    staleTime: 3_600_000,
  })
  const steps = computed<Step[]>(() => {
    const asked = area.value
    const found = query.data.value ?? []
    if (!asked) return []
    if ('division' in asked) {
      const own = found.filter(({ code }) => reachesDivision(session.session?.grants ?? [], code))
      return own.map(({ code, name }) => ({ key: code, name, to: { query: ofDivision(code) } }))
    }
    const top = home.value && 'unit' in home.value ? home.value.unit : undefined
    const from = Math.max(
      0,
      found.findIndex(({ id }) => id === top),
    )
    return found.slice(from).map(({ id, name }) => ({ key: id, name, to: { query: ofUnit(id, asked.tree) } }))
  })
  const name = computed(() => steps.value.at(-1)?.name ?? '')
  return { steps, name }
}
