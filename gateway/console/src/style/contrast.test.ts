import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync(`${process.cwd()}/src/style/tokens.css`, 'utf8')
const token = (name: string) => {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1]
  if (!found) throw new Error(`no token ${name}`)
  return found
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const text: [string, string, number][] = [
  ['text', 'surface', 14.76],
  ['text', 'page', 13.65],
  ['text-2', 'surface', 7.6],
  ['text-2', 'page', 7.03],
  ['text-3', 'surface', 5.27],
  ['text-3', 'page', 4.88],
  ['primary', 'surface', 6.45],
  ['primary', 'page', 5.97],
  ['primary', 'primary-ground', 5.71],
  ['on-primary', 'primary', 6.45],
  ['accent', 'surface', 6.63],
  ['good', 'good-ground', 5.31],
  ['waiting', 'waiting-ground', 5.75],
  ['bad', 'bad-ground', 5.67],
  ['gone', 'gone-ground', 5.2],
  ['moving', 'moving-ground', 6.28],
  ['line-1', 'surface', 6.45],
  ['line-2', 'surface', 4.94],
  ['text', 'step-1', 13.16],
  ['text', 'step-2', 10.86],
  ['text', 'step-3', 7.86],
  ['text', 'step-4', 4.67],
  ['on-primary', 'step-5', 5.52],
]

describe('colours', () => {
  it.each(text)('%s on %s can be read (%f)', (front, ground, known) => {
    expect(contrast(token(front), token(ground))).toBeCloseTo(known, 1)
    expect(contrast(token(front), token(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['surface', 'page'])('shows the edge of a control on %s', (ground) => {
    expect(contrast(token('control-border'), token(ground))).toBeGreaterThanOrEqual(3)
  })
})
