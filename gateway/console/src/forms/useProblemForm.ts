import { nextTick, reactive, ref } from 'vue'
import { ProblemError } from '@/api/problem'
import { problemText } from '@/api/problemText'
import { texts } from '@/messages'

/**
 * Sends a form, and puts what the server says at the field it is about; the rest stands on top in `summary`.
 *
 * @param about of a refusal of the whole that is about one field: its code, and that field
 */
export function useProblemForm<T extends object>(
  model: T,
  send: (model: T) => Promise<unknown>,
  about: Record<string, string> = {},
) {
  const errors = reactive<Record<string, string>>({})
  const [summary, sending] = [ref(''), ref(false)]

  async function submit() {
    if (sending.value) return false
    Object.keys(errors).forEach((field) => delete errors[field])
    summary.value = ''
    sending.value = true
    await nextTick() // el-form-item watches `error`: the same text twice would stay hidden
    try {
      await send(model)
      return true
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      tell(failure)
      return false
    } finally {
      sending.value = false
    }
  }

  function tell(failure: ProblemError) {
    const found = failure.problem.errors ?? []
    const elsewhere: string[] = []
    for (const { field, message } of found) {
      // `grants[2]` is the third entry of the field `grants`
      const [, list, place] = /^(\w+)\[(\d+)\]/.exec(field) ?? []
      if (field in model) put(field, message)
      else if (list && list in model) put(list, texts.t('form.nth', { n: Number(place) + 1, message }))
      else elsewhere.push(message)
    }
    if (found.length) return (summary.value = elsewhere.join('；'))
    const { title, todo } = problemText(failure)
    const field = about[failure.code]
    if (field) put(field, `${title}。${todo}`)
    else summary.value = `${title}。${todo}`
  }

  function put(field: string, message: string) {
    errors[field] = errors[field] ? `${errors[field]}；${message}` : message
  }
  return { errors, summary, sending, submit }
}
