import type { components } from './schema'

type Told = components['schemas']['Problem']

/** What our server tells; of what comes from elsewhere on the way only this much is known. */
export type Problem = Pick<Told, 'status' | 'code' | 'title'> & Partial<Told>

/** What the server refused, in its own words. `retryAfter` is in seconds. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter?: number,
  ) {
    super(problem.title)
    this.name = 'ProblemError'
  }

  get status() {
    return this.problem.status
  }

  get code() {
    return this.problem.code
  }
}

/** What a page sees for itself, told as the server would tell it: so it stands at its field. */
export function wrongField(field: string, message: string) {
  const errors = [{ field, code: 'malformed', message }]
  return new ProblemError({ status: 400, code: 'validation-failed', title: message, errors })
}

/** The request never came to an answer: no network, or the server is away. */
export function unreachable() {
  return new ProblemError({ status: 0, code: 'unreachable', title: 'unreachable' })
}

export async function problemOf(response: Response) {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  const told = await response.json().catch(() => ({}))
  return new ProblemError({ title: response.statusText, code: 'unknown', ...told, status: response.status }, retryAfter)
}
