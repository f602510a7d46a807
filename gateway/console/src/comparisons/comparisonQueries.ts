import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'

type Comparisons = paths['/api/console/v1/comparisons']
export type Comparison = Comparisons['get']['responses'][200]['content']['application/json']['items'][number]
export type NewComparison = Comparisons['post']['requestBody']['content']['application/json']
export type Kind = Comparison['kind']
type OutcomeDoor = paths['/api/console/v1/comparisons/{id}/outcome']
export type Outcome = OutcomeDoor['get']['responses'][200]['content']['application/json']
export type Tally = Outcome['all']
type Problems = paths['/api/console/v1/comparisons/{id}/problems']
export type UnreadRow = Problems['get']['responses'][200]['content']['application/json']['items'][number]
export type Programme = NonNullable<Comparison['programme']>

export const KINDS: Kind[] = ['DECEASED', 'MOVED', 'CERTIFICATE_CANCELLED', 'BENEFIT', 'ROSTER', 'SCHOOL']
/** What one person draws; the others are drawn by a household as a whole. */
export const PROGRAMMES: Programme[] = [
  'ORPHAN_ALLOWANCE',
  'DE_FACTO_CHILD_ALLOWANCE',
  'DESTITUTE_SUPPORT',
  'DISABILITY_NURSING',
  'DISABILITY_LIVING',
]
export const SIZE = 20
export const noComparisonFilters = { kind: '' }
const [SOON, LATER] = [1_000, 30_000]

export const mayBeComplete = (kind: Kind) => kind === 'BENEFIT' || kind === 'ROSTER'
export const templateOf = (kind: Kind) => `/api/console/v1/comparisons/template?kind=${kind}`
export const isRunning = ({ state }: Comparison) => state === 'RUNNING'
export const isOver = ({ state }: Comparison) => state === 'DONE' || state === 'FAILED' || state === 'CANCELLED'

export const comparisonsQuery = (kind: string, page: number) => ({
  queryKey: ['comparisons', 'page', kind, page],
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const query = { page, size: SIZE, ...(kind && { kind: kind as Kind }) }
    return body(api.GET('/api/console/v1/comparisons', { params: { query }, signal }))
  },
})

/** While it runs it is looked at every second, unless the tab is hidden. */
export const comparisonQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['comparisons', 'one', id.value]),
  queryFn: () => body(api.GET('/api/console/v1/comparisons/{id}', { params: { path: { id: id.value } } })),
  refetchInterval: ({ state }: { state: { data?: Comparison } }) =>
    state.data && !isOver(state.data) ? SOON : (false as const),
})

/** Townships work on it all day. */
export const outcomeQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['comparisons', 'outcome', id.value]),
  queryFn: () => body(api.GET('/api/console/v1/comparisons/{id}/outcome', { params: { path: { id: id.value } } })),
  refetchInterval: LATER,
})

export const unreadQuery = (id: string, page: Ref<number>) => ({
  queryKey: computed(() => ['comparisons', 'unread', id, page.value]),
  queryFn: () =>
    body(
      api.GET('/api/console/v1/comparisons/{id}/problems', {
        params: { path: { id }, query: { page: page.value, size: SIZE } },
      }),
    ),
})

export const cancelComparison = (one: Comparison) =>
  body(
    api.POST('/api/console/v1/comparisons/{id}/cancellation', {
      params: { path: { id: one.id }, header: { 'If-Match': `${one.version}` } },
    }),
  )
