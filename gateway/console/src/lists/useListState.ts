import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The URL is the only state of a list: a link, a reload and the way back all find the same rows. */
export function useListState<F extends Record<string, string>>(defaults: F) {
  const [route, router] = [useRoute(), useRouter()]
  const text = (key: string) => (typeof route.query[key] === 'string' ? route.query[key] : undefined)
  const own = new Set([...Object.keys(defaults), 'page', 'cursor'])
  const filters = computed(
    () => Object.fromEntries(Object.keys(defaults).map((key) => [key, text(key) ?? defaults[key]])) as F,
  )
  const place = computed<{ page?: number; cursor?: string }>(() =>
    text('cursor') ? { cursor: text('cursor') } : { page: Math.max(1, Math.floor(Number(text('page'))) || 1) },
  )
  const filtered = computed(() => Object.keys(defaults).some((key) => filters.value[key] !== defaults[key]))

  /** Without a page in the change the list starts from the front. What is not ours, the area say, stays in the address. */
  function go(change: Partial<F> & { page?: string; cursor?: string }) {
    const foreign = Object.entries(route.query).filter(([key]) => !own.has(key))
    const ours = Object.entries({ ...filters.value, ...change } as Record<string, string>).filter(
      ([key, value]) => value !== (defaults[key] ?? '') && !(key === 'page' && value === '1'),
    )
    return router.push({ query: Object.fromEntries([...foreign, ...ours]) })
  }
  return { filters, place, filtered, go, clear: () => go(defaults) }
}
