import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import type { ContactStep } from './contactQueries'

const { t } = texts

export const contactColumns: Column<ContactStep>[] = [
  { key: 'deed', label: 'contact.deed', width: 'nowrap', value: ({ removed }) => t(removed ? 'contact.removed' : 'contact.named') }, // prettier-ignore
  { key: 'by', label: 'contact.by', value: ({ name, by }) => name ?? by },
  { key: 'at', label: 'contact.at', width: 'nowrap', align: 'right', value: ({ at }) => minute(at) },
]
