import { count } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import CadreLink from './CadreLink.vue'
import CadreStatus from './CadreStatus.vue'
import HouseholdLink from './HouseholdLink.vue'
import PersonName from './PersonName.vue'
import RecipientHousehold from './RecipientHousehold.vue'
import type { CadreRow, HouseholdRow, PersonInShort, Recipient } from './registerQueries'
import RowCadres from './RowCadres.vue'
import RowStatus from './RowStatus.vue'

const { t } = texts

export const recipientColumns: Column<Recipient>[] = [
  { key: 'name', label: 'recipient.name', cell: PersonName, width: 'name' },
  { key: 'status', label: 'recipient.status', cell: RowStatus, width: 'nowrap' },
  { key: 'category', label: 'recipient.category', value: ({ category }) => t(`category.${category}`) },
  { key: 'division', label: 'recipient.division', width: 'place', value: ({ division }) => division.name },
  { key: 'household', label: 'recipient.household', cell: RecipientHousehold, width: 'nowrap' },
  { key: 'cadre', label: 'recipient.cadre', cell: RowCadres },
]

export const householdColumns: Column<HouseholdRow>[] = [
  { key: 'name', label: 'household.name', cell: HouseholdLink, width: 'name' },
  { key: 'kind', label: 'household.kind', width: 'nowrap', value: ({ kind }) => t(`householdKind.${kind}`) },
  { key: 'division', label: 'household.division', width: 'place', value: ({ division }) => division.name },
  { key: 'cadre', label: 'household.cadre', cell: RowCadres },
  {
    key: 'people',
    label: 'household.peopleInCare',
    unit: 'unit.persons',
    align: 'right',
    value: ({ people }) => count(people),
  },
]

export const cadreColumns: Column<CadreRow>[] = [
  { key: 'name', label: 'cadre.name', cell: CadreLink, width: 'name' },
  { key: 'status', label: 'cadre.status', cell: CadreStatus, width: 'nowrap' },
  { key: 'unit', label: 'cadre.unit', value: ({ unit }) => unit.name },
  { key: 'division', label: 'cadre.division', width: 'place', value: ({ division }) => division.name },
  { key: 'level', label: 'cadre.level', width: 'nowrap', value: ({ level }) => t(`cadreLevel.${level}`) },
  { key: 'rank', label: 'cadre.rank', width: 'nowrap', value: ({ rank }) => t(`cadreRank.${rank}`) },
  { key: 'phone', label: 'cadre.phone', width: 'nowrap', value: ({ phone }) => phone },
  {
    key: 'households',
    label: 'cadre.households',
    unit: 'unit.households',
    align: 'right',
    value: ({ households }) => count(households),
  },
]

/** The people of one household. */
export const peopleColumns: Column<PersonInShort>[] = [
  { key: 'name', label: 'recipient.name', cell: PersonName, width: 'name' },
  { key: 'status', label: 'recipient.status', cell: RowStatus, width: 'nowrap' },
  { key: 'category', label: 'recipient.category', value: ({ category }) => t(`category.${category}`) },
]
