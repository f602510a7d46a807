import { describe, expect, it } from 'vitest'
import { features } from './messages'

const sources = import.meta.glob<string>(['./**/*.{vue,ts}', '!./**/*.test.ts', '!./**/*.d.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
const ownerOf = new Map(
  Object.keys(import.meta.glob('./messages/zh-CN/*/*.json')).map((path) => path.split('/').slice(-2).reverse() as [string, string]), // prettier-ignore
)
/** Every word file is asked for by its name, a dot and more; or by its name alone where the rest is looked up. */
const asked = (source: string) =>
  [...source.matchAll(/['`]([a-zA-Z]+)\.[\w$]|texts(?:=|: ?)["']([a-zA-Z]+)['"]/g)].map(([, key, all]) => key ?? all!)

function target(from: string, to: string) {
  const path = to.startsWith('@/') ? to.replace('@', '.') : new URL(to, `file:///${from}`).pathname.replace(/^/, '.')
  return [path, `${path}.ts`, `${path}.vue`].find((one) => one in sources)
}

/** The source and all that it brings along, now or later. */
function reached(from: string, seen = new Set<string>()) {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const [, to] of sources[from]!.matchAll(/(?:from|import)\s*\(?\s*'((?:@\/|\.)[^']+)'/g)) {
    const next = target(from, to!)
    if (next) reached(next, seen)
  }
  return seen
}

const missing = (from: string, feature: string) =>
  [...reached(from)].flatMap((path) =>
    asked(sources[path]!)
      .filter((name) => ownerOf.has(`${name}.json`) && ownerOf.get(`${name}.json`) !== feature)
      .map((name) => `${path} says ${name}, which ${ownerOf.get(`${name}.json`)} has for itself`),
  )

describe('words of a feature', () => {
  it.each([...features, 'reports'])('are all there for %s', (feature) => {
    expect(reached(`./${feature}/routes.ts`).size).toBeGreaterThan(4)
    expect([...new Set(missing(`./${feature}/routes.ts`, feature))]).toEqual([])
  })

  it.each(['./session/routes.ts', './shell/AppHeader.vue', './shell/DeniedPage.vue', './area/AreaBar.vue'])(
    'are not needed by %s, which comes before them',
    (path) => expect([...new Set(missing(path, ''))]).toEqual([]),
  )
})
