import { minute, yuan } from '@/figures/format'
import { texts } from '@/messages'
import type { Benefit, Line } from './benefitQueries'

const { t, te } = texts

type Months = Pick<Benefit, 'firstMonth' | 'lastMonth'>

export const monthsOf = ({ firstMonth: from, lastMonth: to }: Months) =>
  to ? t('benefit.fromTo', { from, to }) : t('benefit.since', { from })

export const sourceOf = ({ source, reporter }: Pick<Benefit, 'source' | 'reporter'>) => {
  const told = t(`benefitSource.${source}`)
  return reporter ? t('benefit.reportedBy', { source: told, reporter }) : told
}

/** Who did it, by name where there is one. */
function byOf({ actor, name }: Line) {
  const [kind = '', id = ''] = actor.split(':')
  if (kind === 'service') return t('benefit.byItself')
  return name ?? (te(`audit.actorOf.${kind}`) ? `${t(`audit.actorOf.${kind}`)} ${id}` : actor)
}

/** One step, and what was said from then on. */
export function lineOf(line: Line) {
  const told = t('benefit.line', {
    at: minute(line.at),
    by: byOf(line),
    action: t(`benefitAction.${line.action}`),
    months: monthsOf(line),
    amount: line.amountFen == null ? t('benefit.amountUnknown') : t('benefit.amountOf', { n: yuan(line.amountFen) }),
  })
  return line.note ? `${told}（${line.note}）` : told
}

/** Yuan as typed, in fen by digits; null where it is no amount. */
export function fenOf(typed: string) {
  const [, full, rest = ''] = /^(\d{1,6})(?:[.．](\d{1,2}))?$/.exec(typed.trim()) ?? []
  return full ? Number(full) * 100 + Number(rest.padEnd(2, '0')) : null
}

/** A month as typed, `2026-7` and `2026年7月` too; empty where it is none. */
export function monthOf(typed: string) {
  const [, year, month] = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?$/.exec(typed.trim()) ?? []
  return year && month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : ''
}
