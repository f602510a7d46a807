import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import CategoryState from './CategoryState.vue'
import type { CategoryLine, Coverage, RulingStep } from './categoryQueries'

const { t } = texts

export const categoryColumns: Column<CategoryLine>[] = [
  { key: 'category', label: 'areaCategory.category', value: ({ category }) => t(`category.${category}`) },
  { key: 'state', label: 'areaCategory.state', width: 'nowrap', cell: CategoryState },
  { key: 'decided', label: 'areaCategory.decided', value: ({ decidedIn }) => decidedIn?.name ?? t('areaCategory.byDefault') }, // prettier-ignore
  { key: 'own', label: 'areaCategory.own', width: 'nowrap', value: ({ own }) => t(`areaCategory.rulingOf.${own}`) },
]

export const rulingColumns: Column<RulingStep>[] = [
  { key: 'category', label: 'areaCategory.category', value: ({ category }) => t(`category.${category}`) },
  { key: 'ruling', label: 'areaCategory.ruling', width: 'nowrap', value: ({ ruling }) => t(`areaCategory.rulingOf.${ruling}`) }, // prettier-ignore
  { key: 'note', label: 'areaCategory.note', value: ({ note }) => note ?? '—' },
  { key: 'by', label: 'areaCategory.by', width: 'nowrap', value: ({ name, by }) => name ?? by },
  { key: 'at', label: 'areaCategory.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
]

export const coverageColumns: Column<Coverage>[] = [
  { key: 'programme', label: 'coverage.programme', value: ({ programme }) => t(`benefitProgramme.${programme}`) },
  { key: 'category', label: 'coverage.category', value: ({ category }) => t(`category.${category}`) },
  { key: 'month', label: 'coverage.month', width: 'nowrap', value: ({ month }) => month ?? t('coverage.notYet') },
  { key: 'of', label: 'coverage.of', value: ({ division }) => division?.name ?? '—' },
]
