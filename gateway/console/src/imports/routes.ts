import type { RouteRecordRaw } from 'vue-router'

export const importRoutes: RouteRecordRaw[] = [
  {
    path: '/imports',
    name: 'imports',
    component: () => import('./ImportListPage.vue'),
    meta: { title: 'import.title', needs: 'REGISTRY_IMPORT' },
  },
  {
    path: '/imports/new',
    name: 'new-import',
    component: () => import('./NewImportPage.vue'),
    meta: { title: 'import.new', needs: 'REGISTRY_IMPORT' },
  },
  {
    path: '/imports/:id(\\d+)',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'import.one', needs: 'REGISTRY_IMPORT' },
  },
]
