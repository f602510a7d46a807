import { texts } from '@/messages'
import type { Column } from '@/lists/columns'
import type { Policy } from './policyQueries'
import PolicyMarks from './PolicyMarks.vue'
import PolicySummary from './PolicySummary.vue'
import PolicyTitle from './PolicyTitle.vue'

const { t } = texts

function edition({ edition: n, editions }: Policy) {
  const shown = editions.find(({ number }) => number === n)
  return shown ? t('policy.editionSince', { n, from: shown.from }) : t('policy.editionOf', { n })
}

export const policyColumns: Column<Policy>[] = [
  { key: 'title', label: 'policy.name', cell: PolicyTitle },
  { key: 'status', label: 'policy.status', cell: PolicyMarks },
  {
    key: 'category',
    label: 'policy.category',
    width: 'place',
    value: ({ mainCategory }) => t(`policyCategory.${mainCategory}`),
  },
  { key: 'summary', label: 'policy.summary', width: 'words', cell: PolicySummary },
  {
    key: 'class',
    label: 'policy.class',
    width: 'place',
    value: ({ classes }) => classes.map((one) => t(`category.${one}`)).join(t('policy.and')),
  },
  {
    key: 'department',
    label: 'policy.department',
    width: 'place',
    value: ({ responsibleDepartment }) => responsibleDepartment ?? '—',
  },
  { key: 'edition', label: 'policy.edition', width: 'place', value: edition },
]
