import words from './zh-CN.json'

const WORDS: Record<string, string> = words

/** The sentence of a key, its gaps filled in. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const sentence = WORDS[key] ?? key
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => (name in values ? String(values[name]) : gap))
}

export function has(key: string): boolean {
  return key in WORDS
}
