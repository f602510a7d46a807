import { describe, expect, it } from 'vitest'
import { pieces } from './pieces'

const number = (text: string, start: number) => ({ text, start, end: start + text.length })

describe('a paragraph in pieces', () => {
  it('is the whole text again', () => {
    const paragraph = { text: '共有4928名干部，5718人。', numbers: [number('4928名', 2), number('5718人', 10)] }
    const cut = pieces(paragraph)
    expect(cut.map(({ text }) => text)).toEqual(['共有', '4928名', '干部，', '5718人', '。'])
    expect(cut.map(({ text }) => text).join('')).toBe(paragraph.text)
    expect(cut.filter(({ figure }) => figure).map(({ text }) => text)).toEqual(['4928名', '5718人'])
  })

  it('may begin and end with a figure', () => {
    expect(pieces({ text: '12所', numbers: [number('12所', 0)] }).map(({ text }) => text)).toEqual(['12所'])
  })

  it('may hold no figure at all', () => {
    expect(pieces({ text: '无。', numbers: [] })).toEqual([{ text: '无。' }])
  })
})
