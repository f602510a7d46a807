import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'
import { nodeOf, type Area } from '@/figures/figures'

type List = paths['/api/console/v1/duplicates']
type One = paths['/api/console/v1/duplicates/{id}']
type Asked = NonNullable<List['get']['parameters']['query']>
export type LookAlikePage = List['get']['responses'][200]['content']['application/json']
export type LookAlike = LookAlikePage['items'][number]
export type Comparison = One['get']['responses'][200]['content']['application/json']
export type Side = Comparison['sides'][number]
export type ComparedField = Comparison['same'][number]
export type Deed = Comparison['deeds'][number]
export type Step = Comparison['history'][number]
export type TakenField = NonNullable<Comparison['merger']>['taken'][number]

export const STATES: LookAlike['state'][] = ['OPEN', 'PROPOSED', 'MERGED', 'APART']
export const SIZE = 20
/** Nobody's data outlive the page that shows them by more than this. */
const MINUTE = 60_000

/** What waits is what one comes for. */
export const noDuplicateFilters = { state: 'OPEN' }
export type DuplicateFilters = typeof noDuplicateFilters

const divisionOf = (area: Area | null) => (area && 'division' in area ? area.division : null)

export const duplicatesQuery = (
  area: Ref<Area | null>,
  filters: Ref<DuplicateFilters>,
  place: Ref<{ page?: number }>,
) => ({
  queryKey: computed(() => ['duplicates', 'list', area.value && nodeOf(area.value), filters.value, place.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const query = {
      state: filters.value.state,
      division: divisionOf(area.value),
      page: place.value.page ?? 1,
      size: SIZE,
    } as Asked
    return body(api.GET('/api/console/v1/duplicates', { params: { query }, signal }))
  },
  enabled: computed(() => divisionOf(area.value) !== null),
  placeholderData: keepPreviousData,
  gcTime: MINUTE,
})

export const duplicateQuery = (id: string) => ({
  queryKey: ['duplicates', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/duplicates/{id}', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})

const at = ({ lookAlike }: Comparison) => ({
  path: { id: lookAlike.id },
  header: { 'If-Match': `${lookAlike.version}` },
})

export const tellApart = (two: Comparison, note: string) =>
  body(api.POST('/api/console/v1/duplicates/{id}/parting', { params: at(two), body: { note } }))

export const takeBack = (two: Comparison, note: string) =>
  body(api.POST('/api/console/v1/duplicates/{id}/reopening', { params: at(two), body: { note } }))

/** Both as they were looked at: who has become another meanwhile is looked at again. */
export function proposeMerger(two: Comparison, keptId: string, taken: TakenField[], note: string) {
  const version = (kept: boolean) => two.sides.find(({ recipientId }) => (recipientId === keptId) === kept)!.version
  return body(
    api.POST('/api/console/v1/duplicates/{id}/merger', {
      params: at(two),
      body: {
        keptId,
        keptVersion: version(true),
        goneVersion: version(false),
        taken,
        ...(note.trim() && { note: note.trim() }),
      },
    }),
  )
}

export function confirmMerger(two: Comparison) {
  const version = (kept: boolean) =>
    two.sides.find(({ recipientId }) => (recipientId === two.merger?.keptId) === kept)!.version
  return body(
    api.POST('/api/console/v1/duplicates/{id}/merger/confirmation', {
      params: at(two),
      body: { keptVersion: version(true), goneVersion: version(false) },
    }),
  )
}

export const refuseMerger = (two: Comparison, note: string) =>
  body(api.POST('/api/console/v1/duplicates/{id}/merger/refusal', { params: at(two), body: { note } }))

export const withdrawMerger = (two: Comparison) =>
  body(api.POST('/api/console/v1/duplicates/{id}/merger/withdrawal', { params: at(two) }))

export const undoMerger = (two: Comparison, note: string) =>
  body(api.POST('/api/console/v1/duplicates/{id}/merger/undoing', { params: at(two), body: { note } }))
