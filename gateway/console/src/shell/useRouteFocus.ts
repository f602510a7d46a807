import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import { texts } from '@/messages'

const AREA = ['division', 'unit', 'tree']

/** A new page, or another area, begins at its heading: focus goes there, and a screen reader says where one is. */
export function useRouteFocus(router: Router) {
  router.afterEach(async (to, from, failure) => {
    document.title = `${texts.t(to.meta.title)} · ${texts.t('app.name')}`
    if (failure || from.matched.length === 0) return
    const moved = to.path !== from.path || AREA.some((key) => to.query[key] !== from.query[key])
    if (!moved) return
    await nextTick()
    const target =
      (to.hash && document.getElementById(to.hash.slice(1))) || document.querySelector<HTMLElement>('main h1')
    target?.focus({ preventScroll: target.tagName !== 'H1' })
  })
}
