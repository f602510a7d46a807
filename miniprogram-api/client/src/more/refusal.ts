import { ProblemError } from '../api/door'
import { sentence } from '../frame/useLoad'
import { has, t } from '../messages/t'

/** Why a field stays masked, and what to do: ours for a code we know, else the server's words. */
export function refusal(failure: unknown): string {
  const key = failure instanceof ProblemError ? `refusal.${failure.problem.code}` : ''
  return has(key) ? t(key) : sentence(failure)
}
