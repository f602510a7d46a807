import { computed, ref } from 'vue'
import { useLeaveGuard } from '@/forms/useLeaveGuard'
import { useProblemForm } from '@/forms/useProblemForm'
import type { Preview } from './householdQueries'

/**
 * What a merger or split does is shown before it is sent, and it is sent as it was shown: where somebody was quicker the
 * server refuses, and it is shown anew.
 *
 * @param begun whether something would be lost on leaving
 */
export function useRegrouping<T extends object>(
  model: T,
  begun: () => boolean,
  show: () => Promise<Preview>,
  send: (seen: Preview) => Promise<unknown>,
  done: () => void,
) {
  const [asking, sent, preview] = [ref(false), ref(false), ref<Preview>()]
  let agreed = false
  const form = useProblemForm(model, async () => {
    if (!agreed || !preview.value) {
      preview.value = await show()
      asking.value = true
      return
    }
    agreed = false
    await send(preview.value)
    sent.value = true
    done()
  })
  useLeaveGuard(computed(() => !sent.value && begun()))

  async function agree() {
    agreed = true
    await form.submit()
    agreed = false
    asking.value = false
  }
  return { ...form, asking, preview, agree }
}
