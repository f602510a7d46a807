import { createRouter, createWebHistory, type RouteMeta, type RouteRecordRaw } from 'vue-router'
import { benefitRoutes } from './benefits/routes'
import { careRoutes } from './care/routes'
import { categoryRoutes } from './categories/routes'
import { checkRoutes } from './checks/routes'
import { exportRoutes } from './exports/routes'
import { comparisonRoutes } from './comparisons/routes'
import { duplicateRoutes } from './duplicates/routes'
import { importRoutes } from './imports/routes'
import { words } from './messages'
import { organisationRoutes } from './organisation/routes'
import { policyRoutes } from './policies/routes'
import { registryRoutes } from './registry/routes'
import { reportRoutes } from './reports/routes'
import { roundRoutes } from './rounds/routes'
import { mayOpen } from './session/mayOpen'
import { useSession } from './session/useSession'
import { sessionRoutes } from './session/routes'
import { statisticsRoutes } from './statistics/routes'
import { systemRoutes } from './system/routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the document's title. */
    title: string
    /** The permission without which the page does not exist. */
    needs?: string
    /** Is there for offices of counties and above alone. */
    county?: boolean
    /** Needs no session. */
    open?: boolean
    /** Shows the area in its head, and the year unless only the place matters. */
    area?: boolean | 'place'
    /** Shows people: the watermark lies over it. */
    personal?: boolean
    /** Is made to be printed: the watermark lies over what comes out. */
    printed?: boolean
  }
}

/** The pages of a feature, each with the feature's words beside it. */
const spoken = (feature: string, routes: RouteRecordRaw[]) =>
  routes.map((route) => {
    const page = route.component as (() => Promise<unknown>) | undefined
    const both = () => Promise.all([page!(), words(feature)]).then(([one]) => one)
    return page ? ({ ...route, component: both } as RouteRecordRaw) : route
  })

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    // Where it leads depends on who asks, which is known only after the session is: the guard decides.
    { path: '/', name: 'home', component: () => import('./shell/DeniedPage.vue'), meta: { title: 'shell.denied' } },
    ...spoken('statistics', statisticsRoutes),
    ...spoken('care', careRoutes),
    ...spoken('registry', registryRoutes),
    ...spoken('registry', benefitRoutes),
    ...spoken('checks', checkRoutes),
    ...spoken('duplicates', duplicateRoutes),
    ...spoken('rounds', roundRoutes),
    ...spoken('comparisons', comparisonRoutes),
    ...spoken('imports', importRoutes),
    ...spoken('exports', exportRoutes),
    ...spoken('organisation', organisationRoutes),
    ...spoken('organisation', categoryRoutes),
    ...spoken('policies', policyRoutes),
    ...reportRoutes,
    ...spoken('system', systemRoutes),
    ...sessionRoutes,
    {
      path: '/denied',
      name: 'denied',
      component: () => import('./shell/DeniedPage.vue'),
      meta: { title: 'shell.denied' },
    },
    {
      path: '/:rest(.*)*',
      name: 'not-found',
      component: () => import('./shell/NotFoundPage.vue'),
      meta: { title: 'shell.notFound' },
    },
  ],
  scrollBehavior: (to, from, saved) =>
    saved ?? (to.hash ? { el: to.hash, top: 16 } : to.path === from.path ? false : { top: 0 }),
})

/** What somebody comes to do, the first that they may. */
const ERRANDS = ['dashboard', 'care-records', 'accounts', 'grants', 'audit-events', 'clients']

function firstPage() {
  const may = (name: string) => allowed(router.resolve({ name }))
  return ERRANDS.find(may) ?? 'denied'
}

router.beforeEach(async (to) => {
  const session = useSession()
  if (!session.known) await session.load()
  if (to.meta.open || session.trouble) return true
  if (!session.session) return { name: 'login', query: to.name === 'home' ? {} : { back: to.fullPath } }
  if (to.name === 'home') return { name: firstPage() }
  return allowed(to) || { name: 'denied' }
})

function allowed({ meta, name }: { meta: RouteMeta; name?: unknown }) {
  if (name === 'denied') return true
  return mayOpen(meta)
}
