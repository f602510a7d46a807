import type { RouteRecordRaw } from 'vue-router'

export const careRoutes: RouteRecordRaw[] = [
  {
    path: '/care-records',
    name: 'care-records',
    component: () => import('./CareRecordListPage.vue'),
    meta: { title: 'care.title', needs: 'CARE_RECORD_READ', area: true, personal: true },
  },
  {
    path: '/care-records/:id(\\d+)',
    name: 'care-record',
    component: () => import('./CareRecordPage.vue'),
    meta: { title: 'care.one', needs: 'CARE_RECORD_READ', personal: true },
  },
]
