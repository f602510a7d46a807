import { ref } from 'vue'
import { api } from '../api/api'

/** For how many seconds a value stands there. */
export const SHOWN = 60

/**
 * One field of one person in the clear, for a minute. It is nowhere but on the screen, and goes at once when the page is
 * left or the phone put away.
 */
export function useReveal() {
  const [field, value, seconds] = [ref(''), ref(''), ref(0)]
  /** How many may still be asked for today; unknown before the first answer. */
  const left = ref<number>()
  let looking = true
  let timer: ReturnType<typeof setInterval> | undefined

  async function reveal(id: string, one: string, purpose: string) {
    hide()
    const told = await api.reveal(id, one, purpose)
    left.value = told.remainingToday
    if (!looking) return // it came while nobody was looking
    field.value = told.field
    value.value = told.value
    seconds.value = SHOWN
    timer = setInterval(() => --seconds.value || hide(), 1000)
  }

  function hide() {
    clearInterval(timer)
    field.value = value.value = ''
    seconds.value = 0
  }

  function look() {
    looking = true
  }

  function away() {
    looking = false
    hide()
  }
  return { field, value, seconds, left, reveal, hide, look, away }
}
