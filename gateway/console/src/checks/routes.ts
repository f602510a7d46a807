import type { RouteRecordRaw } from 'vue-router'

export const checkRoutes: RouteRecordRaw[] = [
  {
    path: '/standing-findings',
    name: 'standing-findings',
    component: () => import('./FindingListPage.vue'),
    meta: { title: 'check.title', needs: 'REGISTRY_READ', area: 'place', personal: true },
  },
  {
    path: '/standing-findings/:id(\\d+)',
    name: 'standing-finding',
    component: () => import('./FindingPage.vue'),
    meta: { title: 'check.one', needs: 'REGISTRY_READ', personal: true },
  },
]
