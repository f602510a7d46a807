import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

export type Client = components['schemas']['Client']
export type Terms = components['schemas']['Terms']
export type Key = Terms['keys'][number]

export const SIZE = 20
export const MOST_KEYS = 3
/** As contracts name them; what each opens stands in the messages. */
export const SCOPES = [
  'recipients:query',
  'recipient-events:write',
  'comparison-batches:write',
  'tickets:write',
  'statistics:read',
  'alerts:write',
] as const
export type Scope = (typeof SCOPES)[number]

export const clientsQuery = (place: Ref<{ page?: number }>) => ({
  queryKey: computed(() => ['clients', place.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/clients', { params: { query: { page: place.value.page, size: SIZE } }, signal })),
  placeholderData: keepPreviousData,
})

export const clientQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['clients', 'one', id.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/clients/{id}', { params: { path: { id: id.value } }, signal })),
  enabled: computed(() => !!id.value),
})

export const registerClient = (terms: Terms) => body(api.POST('/api/console/v1/clients', { body: terms }))

export const changeClient = ({ id, version }: Client, terms: Terms) =>
  body(
    api.PUT('/api/console/v1/clients/{id}', {
      params: { path: { id }, header: { 'If-Match': String(version) } },
      body: terms,
    }),
  )
