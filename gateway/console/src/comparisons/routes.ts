import type { RouteRecordRaw } from 'vue-router'

export const comparisonRoutes: RouteRecordRaw[] = [
  {
    path: '/comparisons',
    name: 'comparisons',
    component: () => import('./ComparisonListPage.vue'),
    meta: { title: 'comparison.title', needs: 'REGISTRY_IMPORT' },
  },
  {
    path: '/comparisons/new',
    name: 'new-comparison',
    component: () => import('./NewComparisonPage.vue'),
    meta: { title: 'comparison.new', needs: 'REGISTRY_IMPORT', county: true },
  },
  {
    path: '/comparisons/:id(\\d+)',
    name: 'comparison',
    component: () => import('./ComparisonPage.vue'),
    meta: { title: 'comparison.one', needs: 'REGISTRY_IMPORT' },
  },
]
