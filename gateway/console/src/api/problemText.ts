import { texts } from '@/messages'
import { ProblemError } from './problem'

/** A sentence that says what to do: ours for a code we know, else the server's. */
export function problemText(failure: unknown): { title: string; todo: string; traceId?: string | null } {
  const { t, te } = texts
  if (!(failure instanceof ProblemError)) return { title: t('problem.unknown.title'), todo: t('problem.unknown.todo') }
  const { code, status, title, detail, traceId } = failure.problem
  const wait = failure.retryAfter ? t('problem.wait', { minutes: Math.ceil(failure.retryAfter / 60) }) : ''
  for (const key of [code, String(status)]) {
    if (te(`problem.${key}.title`)) {
      return { title: t(`problem.${key}.title`), todo: t(`problem.${key}.todo`) + wait, traceId }
    }
  }
  return { title: title || t('problem.unknown.title'), todo: (detail ?? t('problem.unknown.todo')) + wait, traceId }
}
