import createClient from 'openapi-fetch'
import { problemOf, unreachable } from './problem'
import type { paths } from './schema'

const SESSION = '/api/console/v1/session'
const FIRST_ADMINISTRATOR = '/api/console/v1/first-administrator'
const CSRF = 'X-CSRF-TOKEN'

let csrf = ''
let logInAgain: (() => Promise<void>) | undefined

/** Told once by the session: what to do when a request finds the session over. It resolves when somebody is logged in. */
export function onSessionOver(act: () => Promise<void>) {
  logInAgain = act
}

/** The one place that knows the door: CSRF token out and in, and a request that waits for the log-in it needs. */
async function throughTheDoor(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await send(request)
  const { pathname } = new URL(request.url)
  const ownAnswer = pathname.startsWith(SESSION) || pathname === FIRST_ADMINISTRATOR
  if (response.status !== 401 || ownAnswer || !logInAgain) return response
  await logInAgain()
  return send(again)
}

async function send(request: Request) {
  if (request.method !== 'GET') request.headers.set(CSRF, csrf)
  const response = await fetch(request).catch((failure: unknown) => {
    if (request.signal.aborted) throw failure
    throw unreachable()
  })
  csrf = response.headers.get(CSRF) ?? csrf
  return response
}

export const api = createClient<paths>({ fetch: throughTheDoor })

/** Unwraps a typed answer, or throws the `ProblemError`. */
export async function body<T>(answer: Promise<{ data?: T; response: Response; error?: unknown }>): Promise<T> {
  const { data, response, error } = await answer
  if (response.ok) return data as T
  throw await problemOf(new Response(JSON.stringify(error ?? {}), response))
}
