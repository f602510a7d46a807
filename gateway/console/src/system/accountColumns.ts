import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import AccountLink from './AccountLink.vue'
import type { Account } from './accountQueries'
import AccountStatus from './AccountStatus.vue'
import GrantNames from './GrantNames.vue'
import GrantLink from './GrantLink.vue'

const { t } = texts
const name = { key: 'name', label: 'account.name', value: ({ name }: Account) => name }
const status = { key: 'status', label: 'account.status', width: 'nowrap', cell: AccountStatus }
const roles = {
  key: 'roles',
  label: 'account.roles',
  value: ({ roles }: Account) => roles.map((role) => t(`role.${role}`)).join(t('list.and')) || t('account.noRole'),
}

/** For whoever keeps the accounts: what they log in with. */
export const accountColumns: Column<Account>[] = [
  { key: 'login', label: 'account.login', cell: AccountLink },
  status,
  name,
  roles,
  {
    key: 'password',
    label: 'account.password',
    value: ({ passwordSet }) => t(`account.passwordSet.${passwordSet}`),
  },
  { key: 'enrolled', label: 'account.secondFactor', value: ({ enrolled }) => t(`account.enrolled.${enrolled}`) },
]

/** For whoever gives rights: what they may do, and where. */
export const grantColumns: Column<Account>[] = [
  { key: 'login', label: 'account.login', cell: GrantLink },
  status,
  name,
  roles,
  { key: 'grants', label: 'grant.grants', cell: GrantNames },
]
