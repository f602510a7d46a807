import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import { childrenKey, figuresKey, type Area } from '@/figures/figures'

const yearOf = ({ year }: Area) => (year === null ? {} : { year })

export function figuresQuery(area: Ref<Area | null>) {
  return {
    queryKey: computed(() => (area.value ? figuresKey(area.value) : ['figures', 'none'])),
    queryFn: () => {
      const asked = area.value!
      if ('division' in asked) {
        const params = { path: { code: asked.division }, query: yearOf(asked) }
        return body(api.GET('/api/console/v1/statistics/divisions/{code}', { params }))
      }
      const params = { path: { id: asked.unit }, query: { tree: asked.tree, ...yearOf(asked) } }
      return body(api.GET('/api/console/v1/statistics/units/{id}', { params }))
    },
    enabled: computed(() => area.value !== null),
  }
}

export function childrenQuery(area: Ref<Area | null>) {
  return {
    queryKey: computed(() => (area.value ? childrenKey(area.value) : ['figures-of-children', 'none'])),
    queryFn: () => {
      const asked = area.value!
      if ('division' in asked) {
        const params = { path: { code: asked.division }, query: yearOf(asked) }
        return body(api.GET('/api/console/v1/statistics/divisions/{code}/children', { params }))
      }
      const params = { path: { id: asked.unit }, query: { tree: asked.tree, ...yearOf(asked) } }
      return body(api.GET('/api/console/v1/statistics/units/{id}/children', { params }))
    },
    enabled: computed(() => area.value !== null),
    placeholderData: keepPreviousData,
  }
}
