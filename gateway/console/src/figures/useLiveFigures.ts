import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, ref, watchEffect, onWatcherCleanup, type Ref } from 'vue'
import { dashboardKey, figuresKey, type Area, type Figures } from './figures'

export type Link = 'opening' | 'live' | 'lost'

const SILENCE = 10_000 // three missed beats
const AGAIN = 15_000
const REST = 5_000

function address(area: Area, attempt: number) {
  const asked = new URLSearchParams()
  if ('division' in area) asked.set('division', area.division)
  else {
    asked.set('unit', area.unit)
    asked.set('tree', area.tree)
  }
  if (area.year !== null) asked.set('year', String(area.year))
  asked.set('attempt', String(attempt))
  return `/api/console/v1/statistics/stream?${asked}`
}

/** Pushes figures into the query cache; the page reads them with useQuery as always. Nothing flows to a hidden tab. */
export function useLiveFigures(area: Ref<Area | null>) {
  const queries = useQueryClient()
  const [link, heard, attempt] = [ref<Link>('opening'), ref<Date>(), ref(0)]
  const visible = ref(!document.hidden)
  const look = () => (visible.value = !document.hidden)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))

  watchEffect(() => {
    const asked = area.value
    if (!asked || !visible.value) return
    const source = new EventSource(address(asked, attempt.value))
    let [silence, again, rest] = [0, 0, 0]
    let seen = -1

    const alive = () => {
      link.value = 'live'
      heard.value = new Date()
      clearTimeout(silence)
      silence = window.setTimeout(() => (link.value = 'lost'), SILENCE)
    }
    source.addEventListener('beat', alive)
    source.addEventListener('figures', ({ data, lastEventId: version }) => {
      alive()
      if (Number(version) <= seen) return // an older version arrived late
      const first = seen < 0
      seen = Number(version)
      queries.setQueryData(figuresKey(asked), JSON.parse(data) as Figures)
      if (first || rest) return
      // Children, map and line change with them, and are asked for less often.
      rest = window.setTimeout(() => {
        rest = 0
        void queries.invalidateQueries({ queryKey: dashboardKey(asked) })
      }, REST)
    })
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return // an ordinary end: the browser comes back by itself
      link.value = 'lost'
      // After 401 or 503 the browser gives up. Asking for the page's figures finds out which, and opens the log-in if need be.
      void queries.invalidateQueries({ queryKey: dashboardKey(asked) })
      clearTimeout(again)
      again = window.setTimeout(() => attempt.value++, AGAIN)
    }
    onWatcherCleanup(() => {
      for (const timer of [silence, again, rest]) clearTimeout(timer)
      source.close()
      link.value = 'opening'
    })
  })
  return { link, heard }
}
