import { ref } from 'vue'
import { ProblemError, SignedOut, Unreachable } from '../api/door'
import { t } from '../messages/t'
import { toLogin } from '../session/start'

/** What happened and what to do, in words. */
export function sentence(failure: unknown): string {
  if (failure instanceof Unreachable) return t('problem.unreachable')
  if (!(failure instanceof ProblemError)) return t('problem.other')
  const { problem, retryAfter } = failure
  const said = problem.detail ?? problem.title
  if (problem.status === 429) return retryAfter ? t('problem.wait', { n: Math.ceil(retryAfter / 60) }) : said || t('problem.busy')
  return [said || t('problem.other'), problem.traceId && problem.status >= 500 ? t('problem.trace', { id: problem.traceId }) : '']
    .filter(Boolean)
    .join(' ')
}

/**
 * A page's load: it keeps what it showed, and says when something went wrong. Without signal the bar on top says it
 * already, unless there is nothing to show.
 */
export function useLoad(load: () => Promise<unknown>, shows: () => boolean = () => false) {
  const problem = ref('')
  const loading = ref(false)
  async function run() {
    loading.value = true
    try {
      await load()
      problem.value = ''
    } catch (failure) {
      if (failure instanceof SignedOut) return toLogin('over')
      problem.value = failure instanceof Unreachable && shows() ? '' : sentence(failure)
    } finally {
      loading.value = false
    }
  }
  return { problem, loading, run }
}
