import { nextTick, reactive, ref } from 'vue'
import { ProblemError } from '@/api/problem'
import { problemText } from '@/api/problemText'

/** Sends a form, and puts what the server says at the field it is about; the rest stands on top in `summary`. */
export function useProblemForm<T extends object>(model: T, send: (model: T) => Promise<unknown>) {
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
      if (field in model) errors[field] = errors[field] ? `${errors[field]}；${message}` : message
      else elsewhere.push(message)
    }
    if (found.length) summary.value = elsewhere.join('；')
    else {
      const { title, todo } = problemText(failure)
      summary.value = `${title}。${todo}`
    }
  }
  return { errors, summary, sending, submit }
}
