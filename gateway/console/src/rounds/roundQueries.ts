import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'

type Rounds = paths['/api/console/v1/survey-rounds']
export type RoundPage = Rounds['get']['responses'][200]['content']['application/json']
export type Round = RoundPage['items'][number]
export type OpenRound = Rounds['post']['requestBody']['content']['application/json']
type At = paths['/api/console/v1/survey-rounds/{id}/divisions/{code}']
export type Progress = At['get']['responses'][200]['content']['application/json']
export type CountsLine = Progress['counts']['categories'][number]
type Confirmations = paths['/api/console/v1/survey-rounds/{id}/divisions/{code}/confirmations']
export type ConfirmCounts = Confirmations['post']['requestBody']['content']['application/json']
export type Confirmed = Confirmations['get']['responses'][200]['content']['application/json'][number]

export const KINDS: Round['kind'][] = ['FULL', 'REVIEW', 'PERIODIC', 'SPECIAL']
export const ROUND_STATES: Round['state'][] = ['OPEN', 'CLOSED']
export const noRoundFilters = { state: '' }
export const SIZE = 20

export const roundsQuery = (filters: typeof noRoundFilters, page: number) => ({
  queryKey: ['rounds', filters, page],
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const state = filters.state ? { state: filters.state as Round['state'] } : {}
    return body(api.GET('/api/console/v1/survey-rounds', { params: { query: { ...state, page, size: SIZE } }, signal }))
  },
})

export const roundQuery = (id: Ref<string>) => ({
  queryKey: computed(() => ['rounds', 'one', id.value]),
  queryFn: () => body(api.GET('/api/console/v1/survey-rounds/{id}', { params: { path: { id: id.value } } })),
})

const place = (id: Ref<string>, code: Ref<string>) => ({ params: { path: { id: id.value, code: code.value } } })

/** How far a part of the round's area is; asked for when it is known where to begin. */
export const progressQuery = (id: Ref<string>, code: Ref<string>) => ({
  queryKey: computed(() => ['rounds', 'progress', id.value, code.value]),
  queryFn: () => body(api.GET('/api/console/v1/survey-rounds/{id}/divisions/{code}', place(id, code))),
  enabled: computed(() => code.value !== ''),
})

export const belowQuery = (id: Ref<string>, code: Ref<string>) => ({
  queryKey: computed(() => ['rounds', 'below', id.value, code.value]),
  queryFn: () => body(api.GET('/api/console/v1/survey-rounds/{id}/divisions/{code}/children', place(id, code))),
  enabled: computed(() => code.value !== '' && code.value.length < 9),
})

export const confirmationsQuery = (id: Ref<string>, code: Ref<string>) => ({
  queryKey: computed(() => ['rounds', 'confirmations', id.value, code.value]),
  queryFn: () => body(api.GET('/api/console/v1/survey-rounds/{id}/divisions/{code}/confirmations', place(id, code))),
  enabled: computed(() => code.value.length === 9),
})

export const openRound = (command: OpenRound) => body(api.POST('/api/console/v1/survey-rounds', { body: command }))

const version = (round: Round) => ({ path: { id: round.id }, header: { 'If-Match': `${round.version}` } })

export const closeRound = (round: Round) =>
  body(api.POST('/api/console/v1/survey-rounds/{id}/closing', { params: version(round) }))

export const reopenRound = (round: Round) =>
  body(api.POST('/api/console/v1/survey-rounds/{id}/reopening', { params: version(round) }))

/** Confirms what was looked at: as often as the township had confirmed then, and the same counts. */
export const confirmCounts = (id: string, progress: Progress, command: Omit<ConfirmCounts, 'seen'>) =>
  body(
    api.POST('/api/console/v1/survey-rounds/{id}/divisions/{code}/confirmations', {
      params: {
        path: { id, code: progress.division.code },
        header: { 'If-Match': `${progress.township!.version}` },
      },
      body: { seen: progress.township!.fingerprint, ...command },
    }),
  )
