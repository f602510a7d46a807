import type { RouteRecordRaw } from 'vue-router'

export const registryRoutes: RouteRecordRaw[] = [
  {
    path: '/people/:id(\\d+)',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    meta: { title: 'person.title', needs: 'REGISTRY_READ', personal: true },
  },
  {
    path: '/people/:id(\\d+)/changes/new',
    name: 'propose-change',
    component: () => import('./ProposeChangePage.vue'),
    meta: { title: 'change.propose', needs: 'RECIPIENT_CHANGE', personal: true },
  },
  {
    path: '/recipient-changes',
    name: 'recipient-changes',
    component: () => import('./ChangeListPage.vue'),
    meta: { title: 'change.title', needs: 'REGISTRY_READ', personal: true },
  },
  {
    path: '/recipient-changes/:id(\\d+)',
    name: 'recipient-change',
    component: () => import('./ChangePage.vue'),
    meta: { title: 'change.one', needs: 'REGISTRY_READ', personal: true },
  },
]
