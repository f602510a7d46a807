import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components, operations } from '@/api/schema'

export type Export = components['schemas']['Export']
export type Order = components['schemas']['OrderExport']
export type Purpose = components['schemas']['ExportPurpose']
export type PlainField = components['schemas']['PlainField']
export type Format = components['schemas']['ExportFormat']
type Listed = NonNullable<operations['getConsoleRecipients']['parameters']['query']>

export const SIZE = 20
export const PURPOSES: Purpose[] = [
  'CARE_WORK',
  'BENEFIT_WORK',
  'DATA_CHECK',
  'HIGHER_OFFICE',
  'MEETING',
  'INSPECTION',
  'EMERGENCY',
]
export const PLAIN_FIELDS: PlainField[] = [
  'NAME',
  'ID_NUMBER',
  'PHONE',
  'ADDRESS',
  'GUARDIAN_NAME',
  'GUARDIAN_PHONE',
  'DISABILITY_CERTIFICATE',
]

/** The filters of the list that is taken along. */
export type Chosen = Pick<Listed, 'division' | 'unit' | 'tree' | 'category' | 'status'>

export const exportsQuery = (waiting: boolean, page: number) => ({
  queryKey: ['exports', waiting ? 'waiting' : 'own', page],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/exports', { params: { query: { waiting, page, size: SIZE } }, signal })),
})

/** Looked at again as long as it is written. */
export const exportQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['exports', 'one', id.value]),
  queryFn: () => body(api.GET('/api/console/v1/exports/{id}', { params: { path: { id: id.value } } })),
  refetchInterval: ({ state }: { state: { data?: Export } }) => (state.data?.state === 'BUILDING' ? 2000 : false),
})

export const allowanceQuery = {
  queryKey: ['exports', 'allowance'],
  queryFn: () => body(api.GET('/api/console/v1/exports/allowance')),
  staleTime: 0,
}

/** How many rows the list has now. */
export const rowsQuery = (chosen: Chosen) => ({
  queryKey: ['exports', 'rows', chosen],
  queryFn: () => body(api.GET('/api/console/v1/recipients', { params: { query: { ...chosen, size: 1 } } })),
  staleTime: 0,
})

export const orderExport = (order: Order) => body(api.POST('/api/console/v1/exports', { body: order }))

const version = (one: Export) => ({ path: { id: one.id }, header: { 'If-Match': `${one.version}` } })

export const approveExport = (one: Export) =>
  body(api.POST('/api/console/v1/exports/{id}/approval', { params: version(one) }))

export const refuseExport = (one: Export, reason: string) =>
  body(api.POST('/api/console/v1/exports/{id}/rejection', { params: version(one), body: { reason } }))

export const withdrawExport = (one: Export) =>
  body(api.POST('/api/console/v1/exports/{id}/withdrawal', { params: version(one) }))

/** Asks for the file, and lets the browser fetch it: what is refused is told here and not in a window of its own. */
export async function fetchFile(one: Export) {
  const opened = await body(api.POST('/api/console/v1/exports/{id}/downloads', { params: { path: { id: one.id } } }))
  const link = document.createElement('a')
  link.href = `/api/console/v1/exports/${one.id}/file`
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
  return opened
}
