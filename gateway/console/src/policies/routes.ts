import type { RouteRecordRaw } from 'vue-router'

// The handbook is to be found by everybody: no permission is asked for.
export const policyRoutes: RouteRecordRaw[] = [
  {
    path: '/policies',
    name: 'policies',
    component: () => import('./PolicyListPage.vue'),
    meta: { title: 'policy.title' },
  },
  {
    path: '/policies/:id(\\d+)',
    name: 'policy',
    component: () => import('./PolicyPage.vue'),
    meta: { title: 'policy.entry' },
  },
]
