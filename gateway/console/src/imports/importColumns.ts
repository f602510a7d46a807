import { count, minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import ImportLink from './ImportLink.vue'
import ImportState from './ImportState.vue'
import type { Import, WrongRow } from './importQueries'
import WrongCells from './WrongCells.vue'

const { t } = texts

/** What became of it in the end, or what would. */
const outcome = ({ counts, state }: Import) => {
  if (state === 'DONE' || (state === 'CANCELLED' && counts.entered + counts.amended > 0))
    return t('import.outcome', { entered: count(counts.entered), amended: count(counts.amended) })
  if (state === 'CHECKED' || state === 'APPLYING')
    return t('import.foreseen', { fresh: count(counts.fresh), changed: count(counts.changed) })
  return '—'
}

export const importColumns: Column<Import>[] = [
  { key: 'file', label: 'import.file', width: 'name', cell: ImportLink },
  { key: 'kind', label: 'import.kind', width: 'nowrap', value: ({ kind }) => t(`importKind.${kind}`) },
  { key: 'state', label: 'import.state', width: 'nowrap', cell: ImportState },
  { key: 'division', label: 'import.division', width: 'place', value: ({ division }) => division.name },
  { key: 'outcome', label: 'import.became', value: outcome },
  {
    key: 'wrong',
    label: 'import.wrong',
    unit: 'unit.rows',
    align: 'right',
    value: ({ counts }) => count(counts.wrong + counts.refused),
  },
  { key: 'by', label: 'import.by', width: 'nowrap', value: ({ createdBy }) => createdBy.name ?? createdBy.actor },
  { key: 'at', label: 'import.at', width: 'nowrap', value: ({ createdAt }) => minute(createdAt) },
]

export const wrongColumns: Column<WrongRow>[] = [
  { key: 'row', label: 'import.row', width: 'nowrap', value: ({ row }) => t('import.nthRow', { n: row }) },
  { key: 'how', label: 'import.how', cell: WrongCells },
]
