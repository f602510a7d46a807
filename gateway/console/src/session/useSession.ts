import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, body, onSessionOver } from '@/api/api'
import { ProblemError } from '@/api/problem'
import type { components } from '@/api/schema'

export type Session = components['schemas']['Session']

/** Who is logged in and what they may do. The server decides; this only spares people what would be refused. */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const known = ref(false)
  const over = ref(false)
  const trouble = ref<unknown>()
  let waiting: (() => void)[] = []

  const permissions = computed(() => new Set(session.value?.permissions))
  const can = (permission: string) => permissions.value.has(permission)

  async function load() {
    try {
      begin(await body(api.GET('/api/console/v1/session')))
    } catch (failure) {
      trouble.value = failure instanceof ProblemError && failure.status === 401 ? undefined : failure
    }
    known.value = !trouble.value
  }

  /** Somebody has logged in. Another person than before starts from an empty page. */
  function begin(next: Session) {
    const before = session.value
    if (before && before.account.id !== next.account.id) return location.reload()
    session.value = next
    known.value = true
    over.value = false
    waiting.forEach((go) => go())
    waiting = []
  }

  function waitForLogIn() {
    over.value = true
    return new Promise<void>((go) => waiting.push(go))
  }

  async function logOut() {
    await body(api.DELETE('/api/console/v1/session')).catch((failure: unknown) => {
      if (!(failure instanceof ProblemError && failure.status === 401)) throw failure
    })
    location.assign(import.meta.env.BASE_URL + 'login')
  }

  onSessionOver(waitForLogIn)
  return { session, known, over, trouble, can, load, begin, logOut }
})
