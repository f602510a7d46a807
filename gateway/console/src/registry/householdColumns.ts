import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import type { Regrouping } from './householdQueries'
import { moverNames } from './moverNames'
import OtherHousehold from './OtherHousehold.vue'

const { t } = texts

export const householdHistoryColumns: Column<Regrouping>[] = [
  { key: 'what', label: 'household.deed', cell: OtherHousehold, width: 'name' },
  { key: 'people', label: 'household.moved', value: ({ people, peopleInAll }) => moverNames(people, peopleInAll) },
  { key: 'from', label: 'change.from', width: 'nowrap', value: ({ from }) => from },
  { key: 'by', label: 'household.by', value: ({ name, actor }) => name ?? actor },
  { key: 'at', label: 'household.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
  {
    key: 'cadre',
    label: 'household.afterwards',
    value: ({ kind, sameCadre }) =>
      kind === 'SPLIT' ? t(sameCadre ? 'household.sameCadre' : 'household.ownCadre') : '—',
  },
]
