import { keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'
import { texts } from '@/messages'

type Asked = NonNullable<paths['/api/console/v1/audit-events']['get']['parameters']['query']>
type Told = paths['/api/console/v1/audit-events']['get']['responses'][200]['content']['application/json']
export type AuditEntry = Told['items'][number]

export const SIZE = 20
/** Who acts, and whom something is about, as the records name them. */
export const ACTORS = ['console', 'cadre', 'agency', 'service', 'anonymous'] as const
export const SUBJECTS = [
  'recipient',
  'cadre',
  'account',
  'client',
  'policy',
  'external-stat',
  'generation',
  'parked-event',
  'aggregate',
  'data-key',
  'wrapping-key',
] as const

export const noFilters = { from: '', to: '', event: '', actorKind: '', actor: '', subjectKind: '', subject: '' }
export type AuditFilters = typeof noFilters

/** What the address says, as the door wants to hear it. A kind without an id asks for nobody yet. */
export function askedOf({ from, to, event, actorKind, actor, subjectKind, subject }: AuditFilters): Asked {
  const who = actorKind === 'anonymous' ? actorKind : actorKind && actor && `${actorKind}:${actor}`
  const whom = subjectKind && subject && `${subjectKind}:${subject}`
  const asked = { from, to, event, actor: who, subject: whom }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value))
}

/** `console:19…` in two; what has no id is only a kind. */
export function partsOf(name: string): [kind: string, id: string] {
  const [kind = '', ...id] = name.split(':')
  return [kind, id.join(':')]
}

/** The service that wrote something down, as people call it. */
export function serviceName(service: string): string {
  const key = `audit.serviceOf.${service}`
  return texts.te(key) ? texts.t(key) : service
}

export const auditQuery = (filters: Ref<AuditFilters>, place: Ref<{ page?: number; cursor?: string }>) => ({
  queryKey: computed(() => ['audit-events', askedOf(filters.value), place.value]),
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const query = { ...askedOf(filters.value), ...place.value, size: SIZE }
    return body(api.GET('/api/console/v1/audit-events', { params: { query }, signal }))
  },
  placeholderData: keepPreviousData,
})

/** Every event that can occur, with its title. */
export const catalogueQuery = {
  queryKey: ['audit-catalogue'],
  queryFn: () => body(api.GET('/api/console/v1/audit-events/catalogue')),
  staleTime: 3_600_000,
}
