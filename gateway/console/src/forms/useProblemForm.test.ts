import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/api/problem'
import { useProblemForm } from './useProblemForm'

const refusal = (rest: object) =>
  new ProblemError({ status: 400, code: 'validation-failed', title: 'Refused', ...rest })
const field = (name: string, message: string) => ({ field: name, code: 'x', message })

describe('a form', () => {
  it('puts each error at its field, all rules of one field together, and the rest on top', async () => {
    const errors = [field('password', 'too short'), field('password', 'no digit'), field('tree', 'unknown tree')]
    const form = useProblemForm({ login: '', password: '' }, () => Promise.reject(refusal({ errors })))
    expect(await form.submit()).toBe(false)
    expect(form.errors).toEqual({ password: 'too short；no digit' })
    expect(form.summary.value).toBe('unknown tree')
  })

  it('says our sentence for a code we know and the server’s for one we do not', async () => {
    let code = 'wrong-code'
    const form = useProblemForm({}, () => Promise.reject(refusal({ status: 401, code, detail: 'the server says' })))
    await form.submit()
    expect(form.summary.value).toMatch(/^验证码不对/)
    code = 'something-new'
    await form.submit()
    expect(form.summary.value).toBe('Refused。the server says')
  })

  it('puts what is wrong with one entry of a list at the list, and says which', async () => {
    const errors = [field('grants[1]', 'unknown'), field('keys[0].kid', 'twice'), field('other[0]', 'elsewhere')]
    const form = useProblemForm({ grants: [], keys: [] }, () => Promise.reject(refusal({ errors })))
    await form.submit()
    expect(form.errors).toEqual({ grants: '第 2 项：unknown', keys: '第 1 项：twice' })
    expect(form.summary.value).toBe('elsewhere')
  })

  it('puts a refusal of the whole at the field it is about', async () => {
    const failure = refusal({ status: 409, code: 'x-taken', title: 'Taken', detail: 'choose another' })
    const form = useProblemForm({ login: '' }, () => Promise.reject(failure), { 'x-taken': 'login' })
    await form.submit()
    expect(form.errors).toEqual({ login: 'Taken。choose another' })
    expect(form.summary.value).toBe('')
  })

  it('forgets the errors of the attempt before', async () => {
    let refuse = true
    const form = useProblemForm({ login: '' }, async () => {
      if (refuse) throw refusal({ errors: [field('login', 'no')] })
    })
    await form.submit()
    refuse = false
    expect(await form.submit()).toBe(true)
    expect(form.errors).toEqual({})
  })

  it('sends once however often the button is pressed', async () => {
    let [sent, answer] = [0, () => {}]
    const form = useProblemForm({}, () => {
      sent++
      return new Promise<void>((done) => (answer = done))
    })
    const first = form.submit()
    expect(await form.submit()).toBe(false)
    answer()
    expect(await first).toBe(true)
    expect([sent, form.sending.value]).toEqual([1, false])
  })

  it('does not swallow what is no answer of the server', async () => {
    const form = useProblemForm({}, () => Promise.reject(new TypeError('our own mistake')))
    await expect(form.submit()).rejects.toThrow('our own mistake')
    expect(form.sending.value).toBe(false)
  })
})
