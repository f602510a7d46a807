import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { api, body } from '@/api/api'
import { leftToday, tellLeft } from './leftToday'
import type { RevealField, RevealPurpose } from './personQueries'

/** For how many seconds a value stands there. */
export const SHOWN = 60

/** Of a person, or of what somebody proposes of one. */
export type RevealOf = 'person' | 'change'

export interface Reason {
  purpose: RevealPurpose
  caseReference: string
}

/**
 * One field of one person in the clear, for a minute. The value is in no cache, no address and no print; it goes at
 * once when the page is left or hidden.
 */
export function useReveal() {
  const [value, seconds] = [ref(''), ref(0)]
  let timer: ReturnType<typeof setInterval> | undefined

  async function reveal(id: string, field: RevealField, reason: Reason, of: RevealOf = 'person') {
    hide()
    const asked = { params: { path: { id } }, body: { field, ...reason } }
    const told = await body(
      of === 'change'
        ? api.POST('/api/console/v1/recipient-changes/{id}/reveal', asked)
        : api.POST('/api/console/v1/recipients/{id}/reveal', asked),
    )
    tellLeft(told.remainingToday)
    if (document.hidden) return // it came while nobody was looking
    value.value = told.value
    seconds.value = SHOWN
    timer = setInterval(() => --seconds.value || hide(), 1000)
  }

  function hide() {
    clearInterval(timer)
    value.value = ''
    seconds.value = 0
  }

  const hidden = () => {
    if (document.hidden) hide()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', hidden)
    addEventListener('pagehide', hide)
  })
  onBeforeUnmount(() => {
    hide()
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', hide)
  })
  return { value, seconds, leftToday: computed(leftToday), reveal, hide }
}
