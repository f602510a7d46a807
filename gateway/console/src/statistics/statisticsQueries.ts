import { skipToken } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import { dashboardKey, figuresKey, nodeOf, type Area, type Dashboard, type Figures } from '@/figures/figures'

const yearOf = ({ year }: Area) => (year === null ? {} : { year })
const whose = (area: Area) => ('division' in area ? { division: area.division } : { unit: area.unit, tree: area.tree })

/** Everything that the page of an area shows. */
export function dashboardQuery(area: Ref<Area | null>) {
  return {
    queryKey: computed(() => (area.value ? dashboardKey(area.value) : ['dashboard', 'none'])),
    queryFn: () => {
      const query = { ...whose(area.value!), ...yearOf(area.value!) }
      return body(api.GET('/api/console/v1/statistics/dashboard', { params: { query } }))
    },
    enabled: computed(() => area.value !== null),
    // Another year of the same area dims the old one; another area is another page.
    placeholderData: (before?: Dashboard, query?: { queryKey: readonly unknown[] }) =>
      area.value && query?.queryKey[1] === nodeOf(area.value) ? before : undefined,
  }
}

/** What the stream has told; it asks for nothing itself. */
export function liveQuery(area: Ref<Area | null>) {
  return {
    queryKey: computed(() => (area.value ? figuresKey(area.value) : ['figures', 'none'])),
    queryFn: skipToken as unknown as () => Promise<Figures>,
    enabled: false,
  }
}
