import type { RouteRecordRaw } from 'vue-router'

export const duplicateRoutes: RouteRecordRaw[] = [
  {
    path: '/duplicates',
    name: 'duplicates',
    component: () => import('./DuplicateListPage.vue'),
    meta: { title: 'duplicate.title', needs: 'REGISTRY_READ', county: true, area: 'place', personal: true },
  },
  {
    path: '/duplicates/:id(\\d+)',
    name: 'duplicate',
    component: () => import('./DuplicatePage.vue'),
    meta: { title: 'duplicate.one', needs: 'REGISTRY_READ', county: true, personal: true },
  },
]
