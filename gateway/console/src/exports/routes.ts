import type { RouteRecordRaw } from 'vue-router'

export const exportRoutes: RouteRecordRaw[] = [
  {
    path: '/exports',
    name: 'exports',
    component: () => import('./ExportListPage.vue'),
    meta: { title: 'export.title', needs: 'REGISTRY_EXPORT' },
  },
  {
    path: '/exports/new',
    name: 'new-export',
    component: () => import('./NewExportPage.vue'),
    meta: { title: 'export.new', needs: 'REGISTRY_EXPORT' },
  },
  {
    path: '/exports/:id(\\d+)',
    name: 'export',
    component: () => import('./ExportPage.vue'),
    meta: { title: 'export.one', needs: 'REGISTRY_EXPORT' },
  },
]
