import type { components } from '@/api/schema'

export type Step = components['schemas']['LogInNext']
export type Enrolment = components['schemas']['IdentityEnrolment']

/** In groups of four, as people read them from a screen. */
export function inFours(secret: string) {
  return secret.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}
