import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync('src/style/tokens.css', 'utf8')
const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)![1]!

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

it.each([
  ['text', 'surface'],
  ['text-2', 'ground'],
  ['text-3', 'ground'],
  ['primary', 'ground'],
  ['primary', 'primary-soft'],
  ['surface', 'primary'],
  ['surface', 'failed'],
  ['done', 'done-soft'],
  ['due', 'due-soft'],
  ['failed', 'failed-soft'],
  ['waiting', 'waiting-soft'],
])('%s can be read on %s', (fore, back) => expect(contrast(token(fore), token(back))).toBeGreaterThanOrEqual(4.5))

it('shows where a field ends', () => expect(contrast(token('control'), token('surface'))).toBeGreaterThanOrEqual(3))
