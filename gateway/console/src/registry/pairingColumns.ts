import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import CadreStatus from './CadreStatus.vue'
import CaredForLink from './CaredForLink.vue'
import PairedCadre from './PairedCadre.vue'
import type { Cadre, Household } from './registerQueries'

const { t } = texts
type Pairing = Household['pairings'][number]
type Cared = Cadre['caredFor'][number]
type Post = Cadre['posts'][number]

/** From a day to the last on which it held; the server tells the first on which it no longer did. */
function days<Row extends { from: string; to: string | null }>(): Column<Row>[] {
  return [
    { key: 'from', label: 'household.from', width: 'nowrap', value: ({ from }) => from },
    {
      key: 'to',
      label: 'household.to',
      width: 'nowrap',
      value: ({ to }) => (to ? dayBefore(to) : t('household.now')),
    },
  ]
}

export function dayBefore(isoDay: string) {
  return new Date(Date.parse(isoDay) - 86_400_000).toISOString().slice(0, 10)
}

export const pairingColumns: Column<Pairing>[] = [
  { key: 'cadre', label: 'household.cadre', cell: PairedCadre, width: 'name' },
  { key: 'unit', label: 'household.unit', value: ({ unit }) => unit.name },
  { key: 'title', label: 'household.titleOf', width: 'nowrap', value: ({ title }) => t(`pairingTitle.${title}`) },
  ...days<Pairing>(),
]

export const caredForColumns: Column<Cared>[] = [
  { key: 'household', label: 'household.name', cell: CaredForLink, width: 'name' },
  { key: 'division', label: 'household.division', width: 'place', value: ({ household }) => household.division.name },
  { key: 'title', label: 'household.titleOf', width: 'nowrap', value: ({ title }) => t(`pairingTitle.${title}`) },
  ...days<Cared>(),
]

export const postColumns: Column<Post>[] = [
  { key: 'unit', label: 'cadre.unit', width: 'name', value: ({ unit }) => unit.name },
  { key: 'status', label: 'cadre.status', cell: CadreStatus, width: 'nowrap' },
  { key: 'level', label: 'cadre.level', width: 'nowrap', value: ({ level }) => t(`cadreLevel.${level}`) },
  { key: 'rank', label: 'cadre.rank', width: 'nowrap', value: ({ rank }) => t(`cadreRank.${rank}`) },
  {
    key: 'stationed',
    label: 'cadre.stationed',
    width: 'nowrap',
    value: ({ villageStationed }) => t(villageStationed ? 'cadre.stationedYes' : 'cadre.stationedNo'),
  },
  ...days<Post>(),
]
