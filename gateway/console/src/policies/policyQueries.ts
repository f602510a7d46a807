import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

export type Policy = components['schemas']['Policy']
type Category = components['schemas']['PolicyCategory']
type RecipientClass = components['schemas']['RecipientCategory']
type Status = components['schemas']['PolicyStatus']

export const noFilters = { q: '', category: '', class: '', status: '' }
export type PolicyFilters = typeof noFilters
export const SIZE = 20
export const LONGEST = 50

export function policiesQuery(filters: Ref<PolicyFilters>, place: Ref<{ page?: number; cursor?: string }>) {
  return {
    queryKey: computed(() => ['policies', filters.value, place.value]),
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const { q, category, class: recipientClass, status } = filters.value
      const query = {
        ...(q && { q }),
        ...(category && { category: category as Category }),
        ...(recipientClass && { class: recipientClass as RecipientClass }),
        ...(status && { status: status as Status }),
        ...place.value,
        size: SIZE,
      }
      return body(api.GET('/api/console/v1/policies', { params: { query }, signal }))
    },
    placeholderData: keepPreviousData,
  }
}

export function policyQuery(id: Ref<string>, edition: Ref<number | undefined>) {
  return {
    queryKey: computed(() => ['policies', id.value, edition.value]),
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const query = edition.value === undefined ? {} : { edition: edition.value }
      return body(api.GET('/api/console/v1/policies/{id}', { params: { path: { id: id.value }, query }, signal }))
    },
  }
}

/** Whether a field, or an item of it, has yet to be confirmed by the department in charge. */
export function unconfirmed(policy: Policy, field: string, place?: number) {
  return policy.unconfirmed.includes(place === undefined ? field : `${field}[${place}]`)
}
