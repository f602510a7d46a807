import type { RouteRecordRaw } from 'vue-router'

export const roundRoutes: RouteRecordRaw[] = [
  {
    path: '/survey-rounds',
    name: 'survey-rounds',
    component: () => import('./RoundListPage.vue'),
    meta: { title: 'round.title', needs: 'REGISTRY_READ' },
  },
  {
    path: '/survey-rounds/new',
    name: 'new-round',
    component: () => import('./NewRoundPage.vue'),
    meta: { title: 'round.new', needs: 'RECIPIENT_CHANGE_APPROVE' },
  },
  {
    path: '/survey-rounds/:id(\\d+)',
    name: 'survey-round',
    component: () => import('./RoundPage.vue'),
    meta: { title: 'round.one', needs: 'REGISTRY_READ', printed: true },
  },
  {
    path: '/movements',
    name: 'movements',
    component: () => import('./MovementPage.vue'),
    meta: { title: 'movement.title', needs: 'REGISTRY_READ', area: 'place', printed: true },
  },
]
