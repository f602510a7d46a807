import type { RouteRecordRaw } from 'vue-router'

export const organisationRoutes: RouteRecordRaw[] = [
  {
    path: '/divisions/:code(\\d+)?',
    name: 'divisions',
    component: () => import('./DivisionPage.vue'),
    meta: { title: 'division.title', needs: 'REGISTRY_READ' },
  },
  {
    path: '/divisions/:code(\\d+)/:deed(open|rename|move|report|unreport|succeed|end)',
    name: 'division-deed',
    component: () => import('./DivisionDeedPage.vue'),
    meta: { title: 'division.change', needs: 'DIVISION_WRITE' },
  },
  {
    path: '/units/:id(\\d+)?',
    name: 'units',
    component: () => import('./UnitPage.vue'),
    meta: { title: 'unitPage.title', needs: 'CADRE_READ' },
  },
  {
    path: '/units/open',
    name: 'unit-open',
    component: () => import('./UnitDeedPage.vue'),
    meta: { title: 'unitPage.change', needs: 'UNIT_WRITE' },
  },
  {
    path: '/units/:id(\\d+)/:deed(open|rename|move|assist|succeed|end)',
    name: 'unit-deed',
    component: () => import('./UnitDeedPage.vue'),
    meta: { title: 'unitPage.change', needs: 'UNIT_WRITE' },
  },
]
