import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'

type Changes = paths['/api/console/v1/recipient-changes']
export type ChangePage = Changes['get']['responses'][200]['content']['application/json']
export type Change = ChangePage['items'][number]
export type Difference = Change['differences'][number]
export type ProposeChange = Changes['post']['requestBody']['content']['application/json']
export type SelfCareGrade = NonNullable<ProposeChange['selfCareGrade']>
type Asked = NonNullable<Changes['get']['parameters']['query']>

export const TYPES: Change['type'][] = [
  'MODIFY',
  'CATEGORY_ADJUST',
  'SUSPEND',
  'RESUME',
  'EXIT',
  'GRADUAL_EXIT',
  'RE_ENTRY',
  'ADD',
]
export const STATES: Change['state'][] = ['PROPOSED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN']
export const CATEGORIES = [
  'ORPHAN',
  'DE_FACTO_UNATTENDED_CHILD',
  'SEVERELY_DISABLED_HARDSHIP',
  'DESTITUTE',
  'RESETTLEMENT',
] as const
export const EXIT_REASONS: NonNullable<ProposeChange['exitReason']>[] = [
  'DECEASED',
  'TURNED_18',
  'ADOPTED',
  'PARENT_RECOVERED',
  'CERT_CANCELLED',
  'NO_LONGER_DESTITUTE',
  'MOVED_OUT',
  'INSTITUTIONALISED_ELSEWHERE',
  'DUPLICATE',
  'DATA_ERROR',
  'RESETTLEMENT_PERIOD_ENDED',
]

/** For which care may go on for a while. */
export const GRADUAL_REASONS: typeof EXIT_REASONS = [
  'TURNED_18',
  'PARENT_RECOVERED',
  'CERT_CANCELLED',
  'NO_LONGER_DESTITUTE',
  'RESETTLEMENT_PERIOD_ENDED',
]

export const SUSPENSION_REASONS: NonNullable<ProposeChange['suspensionReason']>[] = [
  'AWAY',
  'IN_HOSPITAL',
  'UNREACHABLE',
  'UNDER_REVIEW',
  'ON_REQUEST',
  'OTHER',
]
export const SELF_CARE_GRADES: SelfCareGrade[] = ['FULL', 'PARTIAL', 'NONE']

/** What waits is what one comes for. */
export const noChangeFilters = { state: 'PROPOSED', type: '', mine: '' }
export type ChangeFilters = typeof noChangeFilters
export const SIZE = 20
const MINUTE = 60_000

type Place = { page?: number; cursor?: string }

export const changesQuery = (filters: ChangeFilters, place: Place) => ({
  queryKey: ['changes', filters, place],
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value && value !== 'ALL')) as Asked
    return body(api.GET('/api/console/v1/recipient-changes', { params: { query: { ...given, ...place, size: SIZE } }, signal })) // prettier-ignore
  },
  gcTime: MINUTE,
})

export const changeQuery = (id: string) => ({
  queryKey: ['changes', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/recipient-changes/{id}', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})

export const personChangesQuery = (id: string) => ({
  queryKey: ['people', id, 'changes'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(
      api.GET('/api/console/v1/recipients/{id}/changes', { params: { path: { id }, query: { size: 200 } }, signal }),
    ),
  gcTime: MINUTE,
})

const at = (change: Change) => ({ path: { id: change.id }, header: { 'If-Match': `${change.version}` } })

/** Names the version of the person that was looked at, whichever it was proposed for. */
export const confirmChange = (change: Change) =>
  body(
    api.POST('/api/console/v1/recipient-changes/{id}/approval', {
      params: at(change),
      body: { recipientVersion: change.currentVersion },
    }),
  )

export const rejectChange = (change: Change, reason: string) =>
  body(api.POST('/api/console/v1/recipient-changes/{id}/rejection', { params: at(change), body: { reason } }))

export const withdrawChange = (change: Change) =>
  body(api.POST('/api/console/v1/recipient-changes/{id}/withdrawal', { params: at(change) }))

export const proposeChange = (command: ProposeChange) =>
  body(api.POST('/api/console/v1/recipient-changes', { body: command }))
