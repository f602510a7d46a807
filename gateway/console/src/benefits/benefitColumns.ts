import { yuan } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import BenefitDeeds from './BenefitDeeds.vue'
import BenefitHistory from './BenefitHistory.vue'
import BenefitState from './BenefitState.vue'
import type { Benefit, Owner } from './benefitQueries'
import { monthsOf, sourceOf } from './benefitWords'

const { t } = texts
/** On which page it is told, so that its own pages lead back there. */
export type Row = Benefit & { owner: Owner; ownerId: string }

const programme: Column<Row> = {
  key: 'programme',
  label: 'benefit.programme',
  width: 'nowrap',
  value: (row) => [t(`benefitProgramme.${row.programme}`), row.grade && t(`benefitGrade.${row.grade}`)].filter(Boolean).join('，'), // prettier-ignore
}
const rest: Column<Row>[] = [
  { key: 'state', label: 'benefit.state', width: 'nowrap', cell: BenefitState },
  { key: 'months', label: 'benefit.months', width: 'nowrap', value: monthsOf },
  { key: 'amount', label: 'benefit.amount', unit: 'unit.yuan', align: 'right', value: ({ amountFen }) => yuan(amountFen) }, // prettier-ignore
  { key: 'source', label: 'benefit.source', value: sourceOf },
  { key: 'history', label: 'benefit.history', cell: BenefitHistory },
  { key: 'deeds', label: 'benefit.deeds', width: 'nowrap', cell: BenefitDeeds, needs: 'RECIPIENT_CHANGE' },
]

export const personBenefitColumns = [programme, ...rest]
export const householdBenefitColumns: Column<Row>[] = [
  programme,
  { key: 'of', label: 'benefit.of', width: 'nowrap', value: ({ name, recipientId }) => name ?? t(recipientId ? 'person.unnamed' : 'benefit.household') }, // prettier-ignore
  ...rest,
]
