import { texts } from '@/messages'
import { correctBenefit, endBenefit, enterBenefit, withdrawBenefit, type Benefit, type Deed, type Grade, type Owner, type Programme } from './benefitQueries' // prettier-ignore
import { fenOf, monthOf } from './benefitWords'

const { t } = texts
export interface Model {
  programme: string
  grade: string
  firstMonth: string
  lastMonth: string
  amountFen: string
  note: string
}

/** What the form begins with: of what is put right, as it stands. */
export const emptyOf = (benefit: Benefit | undefined, first: Programme): Model => ({
  programme: benefit?.programme ?? first,
  grade: benefit?.grade ?? '',
  firstMonth: benefit?.firstMonth ?? '',
  lastMonth: benefit?.lastMonth ?? '',
  amountFen: benefit?.amountFen == null ? '' : String(benefit.amountFen / 100),
  note: '',
})

/** What is no month, or no amount, by field. */
export function wrongIn(deed: Deed, model: Model): Record<string, string> {
  const wrong: Record<string, string> = {}
  const terms = deed === 'new' || deed === 'correct'
  if (terms && !monthOf(model.firstMonth)) wrong.firstMonth = t('benefit.monthWrong')
  const last = deed === 'end' || (terms && model.lastMonth.trim())
  if (last && !monthOf(model.lastMonth)) wrong.lastMonth = t('benefit.monthWrong')
  if (terms && model.amountFen.trim() && !fenOf(model.amountFen)) wrong.amountFen = t('benefit.amountWrong')
  return wrong
}

/** Sends what was checked before. */
export function sendBenefit(of: { owner: Owner; id: string; deed: Deed; benefit?: Benefit }, model: Model) {
  const note = model.note.trim() || null
  const terms = {
    grade: (model.grade || null) as Grade | null,
    firstMonth: monthOf(model.firstMonth),
    lastMonth: monthOf(model.lastMonth) || null,
    amountFen: model.amountFen.trim() ? fenOf(model.amountFen) : null,
    note,
  }
  if (of.deed === 'new' || !of.benefit)
    return enterBenefit(of.owner, of.id, { programme: model.programme as Programme, ...terms })
  if (of.deed === 'correct') return correctBenefit(of.benefit, terms)
  if (of.deed === 'end') return endBenefit(of.benefit, { lastMonth: monthOf(model.lastMonth), note })
  return withdrawBenefit(of.benefit, { note: model.note.trim() })
}
