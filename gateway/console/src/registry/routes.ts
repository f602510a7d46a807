import type { RouteRecordRaw } from 'vue-router'

export const registryRoutes: RouteRecordRaw[] = [
  {
    path: '/recipients',
    name: 'recipients',
    component: () => import('./RecipientListPage.vue'),
    meta: { title: 'recipient.title', needs: 'REGISTRY_READ', area: 'place', personal: true },
  },
  {
    path: '/recipients/new',
    name: 'recipient-new',
    component: () => import('./EntryPage.vue'),
    meta: { title: 'entry.title', needs: 'RECIPIENT_CHANGE', personal: true },
  },
  {
    path: '/households',
    name: 'households',
    component: () => import('./HouseholdListPage.vue'),
    meta: { title: 'household.title', needs: 'REGISTRY_READ', area: 'place', personal: true },
  },
  {
    path: '/households/:id(\\d+)',
    name: 'household',
    component: () => import('./HouseholdPage.vue'),
    meta: { title: 'household.one', needs: 'REGISTRY_READ', personal: true },
  },
  {
    path: '/households/:id(\\d+)/:deed(merge|split)',
    name: 'household-deed',
    component: () => import('./HouseholdDeedPage.vue'),
    meta: { title: 'household.change', needs: 'RECIPIENT_CHANGE', personal: true },
  },
  {
    path: '/cadres',
    name: 'cadres',
    component: () => import('./CadreListPage.vue'),
    meta: { title: 'cadre.title', needs: 'CADRE_READ', area: 'place', personal: true },
  },
  {
    path: '/cadres/:id(\\d+)',
    name: 'cadre',
    component: () => import('./CadrePage.vue'),
    meta: { title: 'cadre.one', needs: 'CADRE_READ', personal: true },
  },
  {
    path: '/people/:id(\\d+)',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    meta: { title: 'person.title', needs: 'REGISTRY_READ', personal: true },
  },
  {
    path: '/people/:id(\\d+)/contact',
    name: 'contact-person',
    component: () => import('./ContactPage.vue'),
    meta: { title: 'contact.title', needs: 'RECIPIENT_CHANGE', personal: true },
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
