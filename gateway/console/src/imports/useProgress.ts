import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, onWatcherCleanup, ref, watchEffect, type Ref } from 'vue'

const AGAIN = 15_000

/** Asks for the import anew whenever the server says that it has come further; nothing flows to a hidden tab. */
export function useProgress(id: Ref<string>, wanted: Ref<boolean>) {
  const [queries, attempt, visible] = [useQueryClient(), ref(0), ref(!document.hidden)]
  const look = () => (visible.value = !document.hidden)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))

  watchEffect(() => {
    if (!wanted.value || !visible.value) return
    const refresh = () => void queries.invalidateQueries({ queryKey: ['imports', 'one', id.value] })
    const source = new EventSource(`/api/console/v1/imports/stream?import=${id.value}&attempt=${attempt.value}`)
    let again = 0
    source.addEventListener('progress', refresh)
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return // an ordinary end: the browser comes back by itself
      refresh()
      again = window.setTimeout(() => attempt.value++, AGAIN)
    }
    onWatcherCleanup(() => {
      clearTimeout(again)
      source.close()
    })
  })
}
