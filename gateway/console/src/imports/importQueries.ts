import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'

type Imports = paths['/api/console/v1/imports']
export type ImportList = Imports['get']['responses'][200]['content']['application/json']
export type Import = ImportList['items'][number]
export type Sheet = Imports['post']['requestBody']['content']['application/json']
type Problems = paths['/api/console/v1/imports/{id}/problems']
export type WrongRow = Problems['get']['responses'][200]['content']['application/json']['items'][number]
type Columns = paths['/api/console/v1/imports/{id}/columns']
export type Chosen = Columns['post']['requestBody']['content']['application/json']['columns'][number]

export const SIZE = 20
export type Kind = Import['kind']
export const KINDS: Kind[] = ['RECIPIENTS', 'CADRES', 'UNITS', 'BENEFITS', 'PAIRINGS']
export const templateOf = (kind: Kind) => `/api/console/v1/imports/template?kind=${kind}`
export const repairsOf = (id: string) => `/api/console/v1/imports/${id}/repairs`
/** Somebody may leave the page and come back: the work goes on without it. */
export const isWorked = ({ state }: Import) => state === 'CHECKING' || state === 'APPLYING'
export const isOver = ({ state }: Import) => state === 'DONE' || state === 'FAILED' || state === 'CANCELLED'

export const importsQuery = (page: number) => ({
  queryKey: ['imports', 'page', page],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/imports', { params: { query: { page, size: SIZE } }, signal })),
})

export const importQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['imports', 'one', id.value]),
  queryFn: () => body(api.GET('/api/console/v1/imports/{id}', { params: { path: { id: id.value } } })),
})

export const wrongQuery = (id: string, page: Ref<number>) => ({
  queryKey: computed(() => ['imports', 'wrong', id, page.value]),
  queryFn: () =>
    body(
      api.GET('/api/console/v1/imports/{id}/problems', {
        params: { path: { id }, query: { page: page.value, size: SIZE } },
      }),
    ),
})

const version = (one: Import) => ({ path: { id: one.id }, header: { 'If-Match': `${one.version}` } })

export const chooseColumns = (one: Import, columns: Chosen[]) =>
  body(api.POST('/api/console/v1/imports/{id}/columns', { params: version(one), body: { columns } }))

export const applyImport = (one: Import) =>
  body(api.POST('/api/console/v1/imports/{id}/application', { params: version(one) }))

export const cancelImport = (one: Import) =>
  body(api.POST('/api/console/v1/imports/{id}/cancellation', { params: version(one) }))
