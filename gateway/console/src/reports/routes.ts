import type { RouteRecordRaw } from 'vue-router'

export const reportRoutes: RouteRecordRaw[] = [
  {
    path: '/reports',
    name: 'reports',
    component: () => import('./ReportPage.vue'),
    meta: { title: 'report.title', needs: 'STATISTICS_READ', area: 'place', printed: true },
  },
]
