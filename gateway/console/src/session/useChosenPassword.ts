import { reactive } from 'vue'
import { ProblemError } from '@/api/problem'
import { useProblemForm } from '@/forms/useProblemForm'
import { texts } from '@/messages'

/** A form with a password typed twice: not sent before both are the same. */
export function useChosenPassword<T extends object>(
  rest: T,
  send: (model: T & { password: string }) => Promise<unknown>,
) {
  const model = reactive({ ...rest, password: '', repeat: '' }) as T & { password: string; repeat: string }
  const form = useProblemForm(model, () => {
    if (model.password !== model.repeat) {
      const message = texts.t('session.notTheSame')
      const errors = [{ field: 'repeat', code: 'not-the-same', message }]
      throw new ProblemError({ status: 422, code: 'not-the-same', title: message, errors })
    }
    const { repeat: _repeat, ...sent } = model
    return send(sent as unknown as T & { password: string })
  })
  return { model, ...form }
}
