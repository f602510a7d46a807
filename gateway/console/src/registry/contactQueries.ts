import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

export type Contact = components['schemas']['Contact']
export type ContactStep = Contact['history'][number]
type NameContact = components['schemas']['NameContact']

/** Nobody's data outlive the page that shows them by more than this. */
const MINUTE = 60_000

export const contactQuery = (id: string) => ({
  queryKey: ['people', id, 'contact'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/recipients/{id}/contact-person', { params: { path: { id } }, signal })),
  gcTime: MINUTE,
})

const at = (id: string, { version }: Contact) => ({ path: { id }, header: { 'If-Match': `${version}` } })

export const nameContact = (id: string, known: Contact, command: NameContact) =>
  body(api.PUT('/api/console/v1/recipients/{id}/contact-person', { params: at(id, known), body: command }))

export const removeContact = (id: string, known: Contact) =>
  body(api.DELETE('/api/console/v1/recipients/{id}/contact-person', { params: at(id, known) }))
