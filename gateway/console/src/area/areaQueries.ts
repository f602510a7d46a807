import type { QueryClient } from '@tanstack/vue-query'
import { api, body } from '@/api/api'
import { ProblemError } from '@/api/problem'
import type { components } from '@/api/schema'
import type { Tree } from '@/figures/figures'

export type Division = components['schemas']['Division']
export type Unit = components['schemas']['Unit']

const HOUR = 3_600_000

export const divisionQuery = (code: string) => ({
  queryKey: ['divisions', code],
  queryFn: () => body(api.GET('/api/console/v1/divisions/{code}', { params: { path: { code } } })),
  staleTime: HOUR,
})

export const divisionsInQuery = (code: string) => ({
  queryKey: ['divisions', code, 'children'],
  queryFn: () => body(api.GET('/api/console/v1/divisions/{code}/children', { params: { path: { code } } })),
  staleTime: HOUR,
})

export const unitQuery = (id: string) => ({
  queryKey: ['units', id],
  queryFn: () => body(api.GET('/api/console/v1/units/{id}', { params: { path: { id } } })),
  staleTime: HOUR,
})

export const unitsInQuery = (id: string, tree: Tree) => ({
  queryKey: ['units', id, 'children', tree],
  queryFn: () => body(api.GET('/api/console/v1/units/{id}/children', { params: { path: { id }, query: { tree } } })),
  staleTime: HOUR,
})

/** The units of a division that no other unit of it leads: where its unit tree begins. */
export const topUnitsQuery = (division: string, tree: Tree) => ({
  queryKey: ['units', 'top', division, tree],
  queryFn: async () => {
    const query = { division, tree, top: true, size: 200 }
    return (await body(api.GET('/api/console/v1/units', { params: { query } }))).items
  },
  staleTime: HOUR,
})

/** From the node up to the top, the top first. Where the caller may not look, the line begins. */
async function line<N>(id: string | null, find: (id: string) => Promise<N>, above: (node: N) => string | null) {
  const found: N[] = []
  for (let next = id; next && found.length < 8; ) {
    const node = await find(next).catch((failure: unknown) => {
      if (found.length && failure instanceof ProblemError && failure.status === 404) return undefined
      throw failure
    })
    if (!node) break
    found.unshift(node)
    next = above(node)
  }
  return found
}

export function divisionLine(queries: QueryClient, code: string) {
  return line<Division>(
    code,
    (one) => queries.fetchQuery(divisionQuery(one)),
    (node) => node.parentCode,
  )
}

export function unitLine(queries: QueryClient, id: string, tree: Tree) {
  return line<Unit>(
    id,
    (one) => queries.fetchQuery(unitQuery(one)),
    (node) => (tree === 'GROUP' ? node.groupLeader : node.managedBy),
  )
}
