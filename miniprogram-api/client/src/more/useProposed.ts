import { computed, ref, watch } from 'vue'
import { api } from '../api/api'
import type { Correction } from '../api/types'
import { useCorrections } from '../corrections/useCorrections'
import { useLoad } from '../frame/useLoad'
import { useSession } from '../session/useSession'

/** What I proposed of one person: what the server has, and what still waits here. */
export function useProposed() {
  const [corrections, session] = [useCorrections(), useSession()]
  const of = ref('')
  const told = ref<Correction[]>([])
  const next = ref<string | null>(null)
  const drafts = computed(() =>
    corrections.drafts.filter(({ cadreId, body }) => cadreId === session.cadre?.id && body.recipientId === of.value),
  )

  const { problem, run } = useLoad(async () => {
    const page = await api.corrections(of.value)
    told.value = page.items
    next.value = page.next
  }, () => true)
  const { problem: moreProblem, run: more } = useLoad(async () => {
    const page = await api.corrections(of.value, next.value ?? undefined)
    told.value = [...told.value, ...page.items]
    next.value = page.next
  })

  function look(id: string) {
    of.value = id
    return run()
  }
  // What has left the phone is on the other side.
  watch(
    () => drafts.value.length,
    (now, before) => {
      if (now < before) void run()
    },
  )
  return { drafts, told, next, problem, moreProblem, look, run, more }
}
