import { computed, ref, watch, type Ref } from 'vue'
import { ProblemError } from '@/api/problem'
import { nodeOf, type Area } from '@/figures/figures'
import type { Sought } from './registerQueries'

/** Who is looked for on a page: gone with the page, and when another area is looked at. */
export function useSought(area: Ref<Area | null>) {
  const sought = ref<Sought | null>(null)
  watch(
    () => area.value && nodeOf(area.value),
    () => (sought.value = null),
  )
  const readOn = (place: { cursor?: string }) => {
    if (sought.value) sought.value = { by: sought.value.by, value: sought.value.value, ...place }
  }
  return { sought, readOn }
}

/** What is wrong with what was typed, for its field; null where it is something else that went wrong. */
export function useWrong(sought: Ref<Sought | null>, error: Ref<unknown>) {
  return computed(() => {
    const failure = sought.value && error.value
    if (!(failure instanceof ProblemError) || failure.status !== 400) return null
    return failure.problem.errors?.find(({ field }) => field === sought.value?.by)?.message ?? null
  })
}
