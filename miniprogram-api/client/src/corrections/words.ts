import type { Correction } from '../api/types'
import { has, t } from '../messages/t'
import { short } from '../records/time'
import { whatOf } from './correction'
import type { CorrectionDraft } from './useCorrections'

const MARKS = {
  PROPOSED: { kind: 'due' },
  EFFECTIVE: { kind: 'done' },
  REJECTED: { kind: 'failed' },
  WITHDRAWN: { kind: 'waiting', shape: '—' },
} as const

/** How far it has come: shape, word and colour. */
export const markOf = ({ state }: Correction) => ({ shape: undefined, ...MARKS[state], text: t(`correct.state.${state}`) })

/** What a draft is about. Values stay in the form. */
export const aboutOf = ({ body }: CorrectionDraft) =>
  whatOf(body)
    .map((one) => t(`correct.what.${one}`))
    .join(t('list.and'))

/** What was proposed, a field a line; masked, as the server tells it. */
export const linesOf = ({ said }: Correction) =>
  said.filter(({ field }) => field !== 'STATUS').map(({ field, value }) => t('correct.line', { field: t(`field.${field}`), value: valueOf(field, value) }))

function valueOf(field: string, value: string | null): string {
  if (!value) return t('correct.nothing')
  if (field === 'CATEGORY' || field === 'TAGS') return value.split(',').map((one) => t(`category.${one}`)).join(t('list.and')) // prettier-ignore
  return field === 'EXIT_REASON' ? t(`exit.${value}`) : value
}

/** When it was proposed, and when somebody decided. */
export function datesOf({ state, proposedAt, decidedAt }: Correction, now: number): string {
  const proposed = t('correct.proposed', { at: short(Date.parse(proposedAt), now) })
  return decidedAt && state !== 'WITHDRAWN' ? `${proposed}${t('correct.decided', { at: short(Date.parse(decidedAt), now) })}` : proposed
}

/** Why it was not taken. */
export const whyOf = ({ problem }: CorrectionDraft) =>
  [problem?.detail ?? problem?.title ?? t('records.unworded'), ...(problem?.errors ?? []).map(({ message }) => message)].join(' ')

export function adviceOf({ problem }: CorrectionDraft): string {
  const key = `correct.advice.${problem?.code}`
  return t(has(key) ? key : 'correct.advice.other')
}
