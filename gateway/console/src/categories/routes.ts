import type { RouteRecordRaw } from 'vue-router'

export const categoryRoutes: RouteRecordRaw[] = [
  {
    path: '/divisions/:code(\\d+)/categories',
    name: 'area-categories',
    component: () => import('./AreaCategoriesPage.vue'),
    meta: { title: 'division.settings', needs: 'REGISTRY_READ' },
  },
]
