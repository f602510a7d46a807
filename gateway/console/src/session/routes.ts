import type { RouteRecordRaw } from 'vue-router'

export const sessionRoutes: RouteRecordRaw[] = [
  {
    path: '/login',
    name: 'login',
    component: () => import('./LoginPage.vue'),
    meta: { title: 'session.step.PASSWORD', open: true },
  },
  {
    path: '/first-administrator',
    name: 'first-administrator',
    component: () => import('./FirstAdministratorPage.vue'),
    meta: { title: 'session.first.title', open: true },
  },
  {
    path: '/set-password',
    name: 'set-password',
    component: () => import('./SetPasswordPage.vue'),
    meta: { title: 'session.link.title', open: true },
  },
]
