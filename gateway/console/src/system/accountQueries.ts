import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

export type Account = components['schemas']['Account']
export type Role = components['schemas']['Role']
/** Of the area only what changes is told; left out it stays. */
export type Rights = components['schemas']['ChangeRights']

export const SIZE = 20
export const ROLES: Role[] = [
  'OFFICE',
  'CIVIL_AFFAIRS',
  'EXPORT',
  'UNIT',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
]
type Place = Ref<{ page?: number; cursor?: string }>

export const accountsQuery = (place: Place) => ({
  queryKey: computed(() => ['accounts', place.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/accounts', { params: { query: { page: place.value.page, size: SIZE } }, signal })),
  placeholderData: keepPreviousData,
})

const path = (id: string) => ({ path: { id } })
const ifMatch = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': String(version) } })

export const findAccount = (id: string, signal?: AbortSignal) =>
  body(api.GET('/api/console/v1/accounts/{id}', { params: path(id), signal }))

export const accountQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['accounts', 'one', id.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) => findAccount(id.value, signal),
})

/** Which of the three offices nobody holds yet. A house of more than two hundred accounts has long filled them. */
export const openOfficesQuery = {
  queryKey: ['accounts', 'open-offices'],
  queryFn: async (): Promise<Role[]> => {
    const { items, total } = await body(api.GET('/api/console/v1/accounts', { params: { query: { size: 200 } } }))
    if (total > items.length) return []
    const held = new Set(items.flatMap(({ roles }) => roles))
    return (['SECURITY_ADMIN', 'AUDIT_ADMIN'] as const).filter((role) => !held.has(role))
  },
}

export const createAccount = (account: components['schemas']['CreateAccount']) =>
  body(api.POST('/api/console/v1/accounts', { body: account }))

export const changeAccount = ({ id, version }: Account, change: components['schemas']['ChangeAccount']) =>
  body(api.PUT('/api/console/v1/accounts/{id}', { params: ifMatch(id, version), body: change }))

export const resetPassword = ({ id }: Account) =>
  body(api.POST('/api/console/v1/accounts/{id}/password-resets', { params: path(id) }))

export const removeSecondFactor = ({ id, version }: Account) =>
  body(api.DELETE('/api/console/v1/accounts/{id}/second-factor', { params: ifMatch(id, version) }))

export const changeRights = ({ id, version }: Pick<Account, 'id' | 'version'>, rights: Rights) =>
  body(api.PUT('/api/console/v1/accounts/{id}/grants', { params: ifMatch(id, version), body: rights }))
