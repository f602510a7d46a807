import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'

type One = '/api/console/v1/households/{id}'
type Answer<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never
export type Preview = Answer<`${One}/merger-previews`>
export type SplitHousehold = paths[`${One}/splits`]['post']['requestBody']['content']['application/json']
export type Regrouping = paths[`${One}/history`]['get']['responses'][200]['content']['application/json'][number]
export type Mover = Preview['people'][number]
export type Found = Answer<'/api/console/v1/recipients/searches'>['items'][number]

/** What may be done to a household; the page of each has its name in the address. */
export type HouseholdDeed = 'merge' | 'split'

const MINUTE = 60_000
const WHOLE_NUMBER = /^\d{17}[\dXx]$/

export const householdHistoryQuery = (id: string) => ({
  queryKey: ['households', 'one', id, 'history'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/households/{id}/history', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})

/** Other families, by one of their people: what somebody is looked for by goes in a body. */
export async function findFamilies(sought: string, own: string) {
  const text = sought.trim()
  const by = WHOLE_NUMBER.test(text) ? { idNumber: text } : { name: text }
  const { items } = await body(
    api.POST('/api/console/v1/recipients/searches', { params: { query: { size: 20 } }, body: by }),
  )
  const met = new Set([own])
  return items.filter(({ household }) => !met.has(household.id) && met.add(household.id))
}

/** As the household was when the preview was made. */
const at = (id: string, { version }: Preview) => ({ path: { id }, header: { 'If-Match': `${version}` } })

export const previewMerger = (id: string, otherId: string) =>
  body(api.POST('/api/console/v1/households/{id}/merger-previews', { params: { path: { id } }, body: { otherId } }))

export const mergeHousehold = (id: string, otherId: string, seen: Preview) =>
  body(
    api.POST('/api/console/v1/households/{id}/mergers', {
      params: at(id, seen),
      body: { otherId, otherVersion: seen.otherVersion ?? 0 },
    }),
  )

export const previewSplit = (id: string, command: SplitHousehold) =>
  body(api.POST('/api/console/v1/households/{id}/split-previews', { params: { path: { id } }, body: command }))

export const splitHousehold = (id: string, command: SplitHousehold, seen: Preview) =>
  body(api.POST('/api/console/v1/households/{id}/splits', { params: at(id, seen), body: command }))
