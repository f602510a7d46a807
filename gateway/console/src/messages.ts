import { createI18n } from 'vue-i18n'

type Files = Record<string, object>

/** What pages of several features say. One file per area; the file's name is the first part of the key. */
const files = import.meta.glob<object>('./messages/zh-CN/*.json', { eager: true, import: 'default' })
/** What the pages of one feature alone say, in a folder of its name: it comes with the first of them. */
const later = import.meta.glob<Files>('./messages/zh-CN/*/words.ts', { import: 'default' })

const byArea = (these: Files) =>
  Object.fromEntries(Object.entries(these).map(([path, texts]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), texts]))

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': byArea(files) } as never })

/** The texts for code outside of templates. */
export const texts = i18n.global as unknown as {
  t(key: string, values?: Record<string, unknown>): string
  te(key: string): boolean
}

/** The features that have words of their own. */
export const features = Object.keys(later).map((path) => path.split('/').at(-2)!)

/** From then on the feature has its words. */
export async function words(feature: string) {
  const own = await later[`./messages/zh-CN/${feature}/words.ts`]!()
  i18n.global.mergeLocaleMessage('zh-CN', byArea(own))
}
