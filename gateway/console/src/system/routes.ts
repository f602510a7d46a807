import type { RouteRecordRaw } from 'vue-router'

export const systemRoutes: RouteRecordRaw[] = [
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./AccountListPage.vue'),
    meta: { title: 'account.title', needs: 'ACCOUNT_MANAGE', personal: true },
  },
  {
    path: '/accounts/new',
    name: 'account-new',
    component: () => import('./AccountNewPage.vue'),
    meta: { title: 'account.new', needs: 'ACCOUNT_MANAGE', personal: true },
  },
  {
    path: '/accounts/:id(\\d+)',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { title: 'account.one', needs: 'ACCOUNT_MANAGE', personal: true },
  },
  {
    path: '/grants',
    name: 'grants',
    component: () => import('./GrantListPage.vue'),
    meta: { title: 'grant.title', needs: 'GRANT_MANAGE', personal: true },
  },
  {
    path: '/grants/:id(\\d+)',
    name: 'account-grants',
    component: () => import('./GrantPage.vue'),
    meta: { title: 'grant.one', needs: 'GRANT_MANAGE', personal: true },
  },
  {
    path: '/clients',
    name: 'clients',
    component: () => import('./ClientListPage.vue'),
    meta: { title: 'client.title', needs: 'CLIENT_MANAGE' },
  },
  {
    path: '/clients/new',
    name: 'client-new',
    component: () => import('./ClientPage.vue'),
    meta: { title: 'client.new', needs: 'CLIENT_MANAGE' },
  },
  {
    path: '/clients/:id(\\d+)',
    name: 'client',
    component: () => import('./ClientPage.vue'),
    meta: { title: 'client.one', needs: 'CLIENT_MANAGE' },
  },
  {
    path: '/audit-events',
    name: 'audit-events',
    component: () => import('./AuditPage.vue'),
    meta: { title: 'audit.title', needs: 'AUDIT_READ', personal: true },
  },
]
