import { door } from '../platform/door'
import { followCall } from '../platform/signal'
import type { Problem } from './types'

/** The server has refused, in its words. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter?: number,
  ) {
    super(problem.code)
  }
}

/** No answer came: no signal, or none in time. */
export class Unreachable extends Error {}

/** Nobody is logged in any more; what is on the phone stays there. */
export class SignedOut extends Error {}

/** Later it may well work: everything is left as it is. */
export function isUnreachable(failure: unknown): boolean {
  if (failure instanceof ProblemError) {
    const { status } = failure.problem
    return status >= 500 || status === 429 || status === 408
  }
  return failure instanceof Unreachable || failure instanceof SignedOut
}

/** One call; WeChat calls every status a success. */
export function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, data?: object, token?: string, attempt?: string): Promise<T> {
  const signal = followCall()
  return new Promise((resolve, reject) => {
    uni.request({
      url: door + path,
      method,
      ...(data ? { data } : {}),
      timeout: 15_000,
      header: {
        Accept: 'application/json, application/problem+json',
        ...(data ? { 'Content-Type': 'application/json' } : {}),
        ...(attempt ? { 'Idempotency-Key': attempt } : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      success: ({ statusCode, data, header }) => {
        signal.answered()
        if (statusCode >= 200 && statusCode < 300) resolve(data as T)
        else reject(new ProblemError(problemOf(statusCode, data), Number(found(header, 'retry-after')) || undefined))
      },
      fail: () => {
        signal.unanswered()
        reject(new Unreachable())
      },
    })
  })
}

/** A proxy on the way may answer in other words than ours. */
function problemOf(status: number, data: unknown): Problem {
  const said = typeof data === 'object' && data ? (data as Partial<Problem>) : {}
  return { ...said, status, title: said.title ?? '', code: said.code ?? `http-${status}` }
}

function found(headers: Record<string, string> | undefined, name: string): string | undefined {
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1]
}
