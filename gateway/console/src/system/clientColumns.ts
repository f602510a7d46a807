import type { Column } from '@/lists/columns'
import { count } from '@/figures/format'
import { texts } from '@/messages'
import AccountStatus from './AccountStatus.vue'
import ClientLink from './ClientLink.vue'
import type { Client } from './clientQueries'
import GrantNames from './GrantNames.vue'

const { t } = texts

export const clientColumns: Column<Client>[] = [
  { key: 'name', label: 'client.name', cell: ClientLink },
  { key: 'status', label: 'account.status', width: 'nowrap', cell: AccountStatus },
  {
    key: 'scopes',
    label: 'client.scopes',
    value: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join(t('list.and')),
  },
  { key: 'grants', label: 'grant.grants', cell: GrantNames },
  { key: 'keys', label: 'client.keys', unit: 'client.ofKeys', align: 'right', value: ({ keys }) => count(keys.length) },
]
