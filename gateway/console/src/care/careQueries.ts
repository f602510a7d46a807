import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components, operations } from '@/api/schema'
import { nodeOf, type Area } from '@/figures/figures'

export type CareRecord = components['schemas']['OfficeRecord']
type Asked = NonNullable<operations['getConsoleCareRecords']['parameters']['query']>

export const noFilters = { kind: '', category: '', status: '', from: '', to: '' }
export type CareFilters = typeof noFilters
export const SIZE = 20

const given = (filters: CareFilters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Asked

export function careRecordsQuery(
  area: Ref<Area | null>,
  filters: Ref<CareFilters>,
  place: Ref<{ page?: number; cursor?: string }>,
) {
  return {
    queryKey: computed(() => [
      'care-records',
      area.value && nodeOf(area.value),
      area.value?.year,
      filters.value,
      place.value,
    ]),
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const { year, ...node } = area.value!
      const query = { ...node, ...(year === null ? {} : { year }), ...given(filters.value), ...place.value, size: SIZE }
      return body(api.GET('/api/console/v1/care-records', { params: { query }, signal }))
    },
    enabled: computed(() => area.value !== null),
    placeholderData: keepPreviousData,
  }
}

/** One record with what its cadre typed. */
export const careRecordQuery = (id: string) => ({
  queryKey: ['care-records', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/care-records/{id}', { params: { path: { id } }, signal })),
})
