import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components, operations } from '@/api/schema'
import { nodeOf, type Area } from '@/figures/figures'

export type Recipient = components['schemas']['RecipientRow']
export type HouseholdRow = components['schemas']['HouseholdRow']
export type Household = components['schemas']['Household']
export type CadreRow = components['schemas']['CadreRow']
export type Cadre = components['schemas']['Cadre']
export type PersonInShort = components['schemas']['PersonInShort']
type FindPerson = components['schemas']['FindPerson']
type Wanted<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>

export const SIZE = 20
/** Nobody's data outlive the page that shows them by more than this. */
const MINUTE = 60_000

export const BY = ['name', 'surname', 'idNumber', 'phone'] as const
/** What somebody is looked for by. It goes in a body, and stays out of the address. */
export interface Sought {
  by: (typeof BY)[number]
  value: string
  cursor?: string
}

const given = <F extends object>(filters: F) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value))

function node(area: Area | null) {
  if (!area) return {}
  const { year: _year, ...of } = area
  return of
}

interface Asked<F> {
  area: Ref<Area | null>
  filters: Ref<F>
  place: Ref<{ page?: number; cursor?: string }>
  sought: Ref<Sought | null>
}

/** One list of the register: what is chosen, and which page of it; or who is looked for, whatever is chosen. */
function listed<F extends object, Page>(
  name: string,
  { area, filters, place, sought }: Asked<F>,
  answers: (asked: { query: object; sought: FindPerson | null; signal: AbortSignal }) => Promise<Page>,
) {
  return {
    queryKey: computed(() => [
      name,
      area.value && nodeOf(area.value),
      filters.value,
      sought.value ? sought.value : place.value,
    ]),
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const within = { ...node(area.value), size: SIZE }
      if (!sought.value)
        return answers({ query: { ...within, ...given(filters.value), ...place.value }, sought: null, signal })
      const { by, value, cursor } = sought.value
      return answers({ query: { ...within, ...given({ cursor }) }, sought: { [by]: value }, signal })
    },
    enabled: computed(() => area.value !== null),
    placeholderData: keepPreviousData,
    gcTime: MINUTE,
  }
}

export const noRecipientFilters = { category: '', status: 'ACTIVE' }
export const recipientsQuery = (asked: Asked<typeof noRecipientFilters>) =>
  listed('recipients', asked, ({ query, sought, signal }) =>
    body(
      sought
        ? api.POST('/api/console/v1/recipients/searches', {
            params: { query: query as Wanted<'postConsoleRecipientsSearches'> },
            body: sought,
            signal,
          })
        : api.GET('/api/console/v1/recipients', {
            params: { query: query as Wanted<'getConsoleRecipients'> },
            signal,
          }),
    ),
  )

export const noHouseholdFilters = { kind: '' }
export const householdsQuery = (asked: Asked<typeof noHouseholdFilters>) =>
  listed('households', asked, ({ query, signal }) =>
    body(api.GET('/api/console/v1/households', { params: { query: query as Wanted<'getConsoleHouseholds'> }, signal })),
  )

export const noCadreFilters = { level: '', active: 'true' }
export const cadresQuery = (asked: Asked<typeof noCadreFilters>) =>
  listed('cadres', asked, ({ query, sought, signal }) =>
    body(
      sought
        ? api.POST('/api/console/v1/cadres/searches', {
            params: { query: query as Wanted<'postConsoleCadresSearches'> },
            body: sought,
            signal,
          })
        : api.GET('/api/console/v1/cadres', { params: { query: query as Wanted<'getConsoleCadres'> }, signal }),
    ),
  )

export const householdQuery = (id: string) => ({
  queryKey: ['households', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/households/{id}', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})

export const cadreQuery = (id: string) => ({
  queryKey: ['cadres', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/cadres/{id}', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})
