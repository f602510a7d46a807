import { randomUUID } from 'node:crypto'

export const PASSWORD = 'Guan-Ai-2026-Xiaozu'
export const CODE = '204806'
export const FIRST_SECRET = 'qidong-7f3a-99c2'
export const TOKEN = 'set-me-once'

export interface Account {
  id: string
  login: string
  name: string
  roles: string[]
  grants: string[]
  permissions: string[]
  enrolled: boolean
  expired?: boolean
  locked?: boolean
}

const OFFICE = [
  'STATISTICS_READ',
  'CARE_RECORD_READ',
  'REGISTRY_READ',
  'REGISTRY_WRITE',
  'CADRE_READ',
  'RECIPIENT_CHANGE',
  'RECIPIENT_CHANGE_APPROVE',
  'REGISTRY_IMPORT',
  'REGISTRY_EXPORT',
  'REGISTRY_EXPORT_APPROVE',
  'PAIRING_READ',
  'PAIRING_WRITE',
  'DIVISION_WRITE',
  'UNIT_WRITE',
  'POLICY_WRITE',
  'STATISTICS_WRITE',
  'RECIPIENT_REVEAL',
]
const account = (id: number, login: string, name: string, rest: Partial<Account>): Account => ({
  id: String(9_000_000_000_000_000_000n + BigInt(id)),
  login,
  name,
  roles: ['OFFICE'],
  grants: ['PROVINCE'],
  permissions: OFFICE,
  enrolled: true,
  ...rest,
})

/** Who may log in; every one of them with the same password and code. */
export const accounts = () => [
  account(1, 'office', '周敏', {}),
  account(2, 'county', '马秀英', { grants: ['DIVISION:622921'] }),
  account(3, 'unit', '李国栋', {
    roles: ['UNIT'],
    grants: ['UNIT:5000000000000000002'],
    permissions: ['STATISTICS_READ', 'CARE_RECORD_READ', 'CADRE_READ', 'UNIT_WRITE'],
  }),
  account(4, 'system', '赵强', {
    roles: ['SYSTEM_ADMIN'],
    grants: [],
    permissions: ['ACCOUNT_MANAGE', 'CLIENT_MANAGE'],
  }),
  account(5, 'newcomer', '何芳', { enrolled: false }),
  account(6, 'old-password', '唐玉', { expired: true }),
  account(7, 'locked', '王军', { locked: true }),
  account(9, 'security', '韩梅', { roles: ['SECURITY_ADMIN'], grants: [], permissions: ['GRANT_MANAGE'] }),
  account(10, 'auditor', '陈立', { roles: ['AUDIT_ADMIN'], grants: [], permissions: ['AUDIT_READ'] }),
  account(11, 'nobody', '高洁', { roles: [], grants: [], permissions: [] }),
  account(8, 'figures-only', '孙丽', { permissions: ['STATISTICS_READ'] }),
]

export interface Session {
  csrf: string
  pending?: Account
  account?: Account
  enrolling?: boolean
}

export const newSession = (): Session => ({ csrf: randomUUID() })

export function told({ id, login, name, roles, grants, permissions }: Account) {
  return {
    account: { id, login, name },
    roles,
    grants,
    permissions,
    idleSeconds: 900,
    expiresAt: '2026-11-22T22:05:00+08:00',
  }
}

const rules: [RegExp, string, string][] = [
  [/^.{12,}$/, 'too-short', '至少 12 位'],
  [/[A-Z]/, 'no-upper-case', '要有大写字母'],
  [/[0-9]/, 'no-digit', '要有数字'],
]

export function missedRules(password: string) {
  return rules
    .filter(([rule]) => !rule.test(password))
    .map(([, code, message]) => ({ field: 'password', code, message }))
}
