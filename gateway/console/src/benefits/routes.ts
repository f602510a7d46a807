import type { RouteRecordRaw } from 'vue-router'

export const benefitRoutes: RouteRecordRaw[] = [
  {
    path: '/:owner(people|households)/:id(\\d+)/benefits/:deed(new|correct|end|withdraw)/:enrolment(\\d+)?',
    name: 'benefit-deed',
    component: () => import('./BenefitDeedPage.vue'),
    meta: { title: 'benefit.title', needs: 'RECIPIENT_CHANGE', personal: true },
  },
]
