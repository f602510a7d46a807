import type { CorrectionBody, Problem } from '../api/types'
import { t } from '../messages/t'
import { shanghai } from '../records/time'

export const TEXTS = ['phone', 'address', 'name', 'idNumber', 'disabilityCertificate'] as const
export const GUARDIAN = ['guardian.name', 'guardian.relation', 'guardian.phone'] as const
/** What may be wrong; the last two are said alone, since the county confirms them. */
export const WHAT = [...TEXTS, 'guardian', 'category', 'exit'] as const
export type What = (typeof WHAT)[number]
const ALONE: What[] = ['category', 'exit']

export const CATEGORIES = ['ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE', 'RESETTLEMENT'] as const
export const EXIT_REASONS = [
  'DECEASED',
  'MOVED_OUT',
  'TURNED_18',
  'ADOPTED',
  'PARENT_RECOVERED',
  'CERT_CANCELLED',
  'NO_LONGER_DESTITUTE',
  'INSTITUTIONALISED_ELSEWHERE',
  'RESETTLEMENT_PERIOD_ENDED',
  'DUPLICATE',
  'DATA_ERROR',
] as const

type Cleared = NonNullable<CorrectionBody['clear']>[number]
/** What there may be none of any more. */
export const GONE: Partial<Record<What, Cleared>> = {
  phone: 'PHONE',
  disabilityCertificate: 'DISABILITY_CERTIFICATE',
  guardian: 'GUARDIAN',
}
const LONGEST_NOTE = 300

export const emptyForm = () => ({
  what: [] as What[],
  gone: [] as What[],
  phone: '',
  address: '',
  name: '',
  idNumber: '',
  disabilityCertificate: '',
  'guardian.name': '',
  'guardian.relation': '',
  'guardian.phone': '',
  category: '',
  exitReason: '',
  from: shanghai(Date.now()).date,
  note: '',
})
export type Form = ReturnType<typeof emptyForm>

/** One more, or one less; category and exit stand alone. */
export function toggled(what: What[], one: What): What[] {
  if (what.includes(one)) return what.filter((other) => other !== one)
  return ALONE.includes(one) ? [one] : [...what.filter((other) => !ALONE.includes(other)), one]
}

const said = (text: string) => text.trim() || undefined

export function bodyOf(form: Form, recipientId: string): CorrectionBody {
  const common = { recipientId, note: said(form.note) }
  if (form.what.includes('exit')) return { type: 'EXIT', ...common, from: form.from, exitReason: form.exitReason as CorrectionBody['exitReason'] }
  if (form.what.includes('category'))
    return { type: 'CATEGORY_ADJUST', ...common, from: form.from, category: form.category as CorrectionBody['category'] }
  const stays = (one: What) => form.what.includes(one) && !form.gone.includes(one)
  const clear = form.what.filter((one) => form.gone.includes(one)).flatMap((one) => GONE[one] ?? [])
  const texts = Object.fromEntries(TEXTS.filter(stays).map((one) => [one, said(form[one])]))
  const guardian = { name: said(form['guardian.name']), relation: said(form['guardian.relation']), phone: said(form['guardian.phone']) }
  return { type: 'MODIFY', ...common, ...texts, ...(stays('guardian') ? { guardian } : {}), ...(clear.length ? { clear } : {}) }
}

/** What was said, to say it better: nothing is typed twice. */
export function formOf(body: CorrectionBody): Form {
  const form = emptyForm()
  const gone = WHAT.filter((one) => body.clear?.some((cleared) => cleared === GONE[one]))
  for (const one of TEXTS) form[one] = body[one] ?? ''
  form['guardian.name'] = body.guardian?.name ?? ''
  form['guardian.relation'] = body.guardian?.relation ?? ''
  form['guardian.phone'] = body.guardian?.phone ?? ''
  const what = whatOf(body)
  return {
    ...form,
    what,
    gone,
    category: body.category ?? '',
    exitReason: body.exitReason ?? '',
    from: body.from ?? form.from,
    note: body.note ?? '',
  }
}

/** Which things a proposal is about. */
export function whatOf(body: CorrectionBody): What[] {
  if (body.type === 'EXIT') return ['exit']
  if (body.type === 'CATEGORY_ADJUST') return ['category']
  return WHAT.filter((one) => body[one as 'phone'] || body.clear?.some((cleared) => cleared === GONE[one]))
}

/** What is wrong, by field, as far as it can be seen without the server. */
export function wrongIn(form: Form): Record<string, string> {
  const wrong: Record<string, string> = {}
  const tell = (field: string, key: string) => void (wrong[field] = t(`correct.wrong.${key}`))
  if (!form.what.length) return { what: t('correct.wrong.what') } // the rest is asked for only then
  for (const one of TEXTS) {
    if (!form.what.includes(one) || form.gone.includes(one)) continue
    const key = said(form[one]) ? CHECKS[one](form[one]) : 'empty'
    if (key) tell(one, key)
  }
  if (form.what.includes('guardian') && !form.gone.includes('guardian')) {
    if (!GUARDIAN.some((one) => said(form[one]))) tell('guardian.name', 'empty')
    if (said(form['guardian.name']) && nameWrong(form['guardian.name'])) tell('guardian.name', 'name')
    if (said(form['guardian.phone']) && phoneWrong(form['guardian.phone'])) tell('guardian.phone', 'phone')
  }
  if (form.what.includes('category') && !form.category) tell('category', 'choose')
  if (form.what.includes('exit') && !form.exitReason) tell('exitReason', 'choose')
  const note = noteWrong(form.note)
  if (note) tell('note', note)
  return wrong
}

const phoneWrong = (text: string) => !/^(1\d{10}|0[1-9]\d{1,2}[2-9]\d{6,7})$/.test(text.replace(/[\s()-]/g, '').replace(/^(\+|00)86/, ''))
const nameWrong = (text: string) => text.trim().length < 2 || /[\d*!-,./:-@]/.test(text)

const CHECKS: Record<(typeof TEXTS)[number], (text: string) => string> = {
  phone: (text) => (phoneWrong(text) ? 'phone' : ''),
  address: () => '',
  name: (text) => (nameWrong(text) ? 'name' : ''),
  idNumber: (text) => (idNumberWrong(text) ? 'idNumber' : ''),
  disabilityCertificate: (text) => (/^\d{17}[\dX][1-7][1-4][\dA-Z]{0,4}$/.test(text.trim().toUpperCase()) ? '' : 'disabilityCertificate'),
}

/** Shape, day of birth and check digit. */
export function idNumberWrong(text: string): boolean {
  const number = text.trim().toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return true
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const born = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(born.getTime()) || !born.toISOString().startsWith(day) || day > shanghai(Date.now()).date) return true
  const sum = [...number.slice(0, 17)].reduce((all, digit, place) => all + Number(digit) * (2 ** (17 - place) % 11), 0)
  return '10X98765432'[sum % 11] !== number[17]
}

/** A reason is asked for; it is read by others, so that nobody's number may stand in it. */
function noteWrong(note: string): string {
  if (!said(note)) return 'note'
  if (note.length > LONGEST_NOTE) return 'note-long'
  return /(^|\D)(1\d{10}|\d{15}|\d{17}[\dXx])(?!\d)/.test(note) ? 'note-number' : ''
}

const ABOUT_THE_DAY = ['day-before-first', 'day-after-end']

/** What the server found wrong, by field; what is about no field of the form stands at `what`. */
export function wrongAt(problem?: Problem): Record<string, string> {
  const wrong: Record<string, string> = {}
  const fields = [...TEXTS, ...GUARDIAN, 'category', 'exitReason', 'from', 'note'] as string[]
  const tell = (field: string, message: string) => void (wrong[field] = [wrong[field], message].filter(Boolean).join('；'))
  for (const { field, message } of problem?.errors ?? []) tell(fields.includes(field) ? field : 'what', message)
  if (problem && ABOUT_THE_DAY.includes(problem.code)) tell('from', problem.detail ?? problem.title)
  return wrong
}
