import { createI18n } from 'vue-i18n'

const files = import.meta.glob<object>('./messages/zh-CN/*.json', { eager: true, import: 'default' })

/** One file per area; the file's name is the first part of the key. */
const zhCN = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), texts]),
)

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } as never })

/** The texts for code outside of templates. */
export const texts = i18n.global as unknown as {
  t(key: string, values?: Record<string, unknown>): string
  te(key: string): boolean
}
