import type { RouteRecordRaw } from 'vue-router'

export const statisticsRoutes: RouteRecordRaw[] = [
  {
    path: '/dashboard',
    name: 'dashboard',
    component: () => import('./DashboardPage.vue'),
    meta: { title: 'statistics.title', needs: 'STATISTICS_READ', area: true },
  },
  {
    path: '/definitions',
    name: 'definitions',
    component: () => import('./DefinitionsPage.vue'),
    meta: { title: 'definition.title' },
  },
]
