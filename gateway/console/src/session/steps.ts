import type { components } from '@/api/schema'

export type Step = components['schemas']['LogInStep']
export type Enrolment = components['schemas']['Enrolment']

/** In groups of four, as people read them from a screen. */
export function inFours(secret: string) {
  return secret.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}
