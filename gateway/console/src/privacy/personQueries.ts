import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'
import { tellLeft } from './leftToday'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Told } } } }
}
  ? Told
  : never

/** A person as the caller may see them: masked, or not at all. */
export type Person = Answer<'/api/console/v1/recipients/{id}'>
export type Access = Answer<'/api/console/v1/recipients/{id}/accesses'>['items'][number]
export type RevealField = Person['revealable'][number]
export type RevealPurpose =
  paths['/api/console/v1/recipients/{id}/reveal']['post']['requestBody']['content']['application/json']['purpose']

export const PURPOSES: RevealPurpose[] = [
  'BENEFIT_APPLICATION',
  'IDENTITY_CHECK',
  'CONTACT',
  'EMERGENCY',
  'COMPLAINT',
  'CORRECTION',
]

/** Nobody's data outlive the page that shows them by more than this. */
const MINUTE = 60_000

export const personQuery = (id: string) => ({
  queryKey: ['people', id],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const person = await body(api.GET('/api/console/v1/recipients/{id}', { params: { path: { id } }, signal }))
    tellLeft(person.remainingToday)
    return person
  },
  gcTime: MINUTE,
})

export const ACCESSES = 20

export const accessesQuery = (id: string, place: { page?: number; cursor?: string }) => ({
  queryKey: ['people', id, 'accesses', place],
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const params = { path: { id }, query: { ...place, size: ACCESSES } }
    return body(api.GET('/api/console/v1/recipients/{id}/accesses', { params, signal }))
  },
  gcTime: MINUTE,
})
