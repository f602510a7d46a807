import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'
import { day } from '@/figures/format'
import { nodeOf, type Area } from '@/figures/figures'

type Findings = paths['/api/console/v1/standing-findings']
type One = paths['/api/console/v1/standing-findings/{id}']
type Asked = NonNullable<Findings['get']['parameters']['query']>
export type FindingPage = Findings['get']['responses'][200]['content']['application/json']
export type Finding = FindingPage['items'][number]
export type FindingDetail = One['get']['responses'][200]['content']['application/json']
export type HistoryLine = FindingDetail['history'][number]
export type PersonOfNumber = FindingDetail['people'][number]
export type Summary =
  paths['/api/console/v1/standing-findings/summary']['get']['responses'][200]['content']['application/json']
export type ResolveFinding =
  paths['/api/console/v1/standing-findings/{id}/resolution']['post']['requestBody']['content']['application/json']

export const CHECKS: Finding['check'][] = [
  'ORPHAN_OF_AGE',
  'DEAD_BUT_PAIRED',
  'GRADE_AGAINST_CATEGORY',
  'CADRE_LEFT_BUT_PAIRED',
  'PHONE_OF_MANY',
  'ENROLLED_NOT_REGISTERED',
  'REGISTERED_NOT_ENROLLED',
  'REPORTED_DEAD',
  'REPORTED_MOVED',
  'REPORTED_CERTIFICATE',
  'BENEFIT_NOT_LISTED',
  'ROSTER_LEFT',
  'ROSTER_ELSEWHERE',
]
export const STATES: Finding['state'][] = ['OPEN', 'IN_HAND', 'DISMISSED', 'RESOLVED', 'GONE']
export const SIZE = 20
/** Nobody's data outlive the page that shows them by more than this. */
const MINUTE = 60_000

/** What waits is what one comes for; a comparison leads to what came of it alone. */
export const noFindingFilters = { check: '', state: 'OPEN', comparison: '' }
export type FindingFilters = typeof noFindingFilters

const divisionOf = (area: Area | null) => (area && 'division' in area ? area.division : null)

export const findingsQuery = (
  area: Ref<Area | null>,
  filters: Ref<FindingFilters>,
  place: Ref<{ page?: number; cursor?: string }>,
) => ({
  queryKey: computed(() => ['checks', 'list', area.value && nodeOf(area.value), filters.value, place.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const given = Object.entries(filters.value).filter(([, value]) => value && value !== 'ALL')
    const query = {
      ...Object.fromEntries(given),
      division: divisionOf(area.value),
      ...place.value,
      size: SIZE,
    } as Asked
    return body(api.GET('/api/console/v1/standing-findings', { params: { query }, signal }))
  },
  enabled: computed(() => divisionOf(area.value) !== null),
  placeholderData: keepPreviousData,
  gcTime: MINUTE,
})

export const summaryQuery = (area: Ref<Area | null>) => ({
  queryKey: computed(() => ['checks', 'summary', area.value && nodeOf(area.value)]),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(
      api.GET('/api/console/v1/standing-findings/summary', {
        params: { query: { division: divisionOf(area.value) ?? '' } },
        signal,
      }),
    ),
  enabled: computed(() => divisionOf(area.value) !== null),
  placeholderData: keepPreviousData,
})

export const findingQuery = (id: string) => ({
  queryKey: ['checks', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/standing-findings/{id}', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})

export const resolveFinding = (finding: Finding, command: ResolveFinding) =>
  body(
    api.POST('/api/console/v1/standing-findings/{id}/resolution', {
      params: { path: { id: finding.id }, header: { 'If-Match': `${finding.version}` } },
      body: command,
    }),
  )

/** Ends the pairing today; where others of the family are in care, the same cadre goes on caring for them. */
export async function endPairing({ pairingId }: Finding) {
  const path = { id: pairingId ?? '' }
  const pairing = await body(api.GET('/api/console/v1/pairings/{id}', { params: { path } }))
  const household = await body(
    api.GET('/api/console/v1/households/{id}', { params: { path: { id: pairing.householdId } } }),
  )
  const today = day(new Date())
  await body(
    api.POST('/api/console/v1/pairings/{id}/end', {
      params: { path, header: { 'If-Match': `${pairing.version}` } },
      body: { to: today, endReason: 'RECIPIENT_EXITED' },
    }),
  )
  if (household.people.some(({ status }) => status !== 'EXITED'))
    await body(
      api.POST('/api/console/v1/pairings', {
        body: { cadreId: pairing.cadreId, householdId: pairing.householdId, from: today },
      }),
    )
}
