import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { texts } from '@/messages'
import { BLOCKS, DASHED, TILES } from './tilePlaces'
import { blocksOf, stepOf, stepTo } from './tiles'

const csv = readFileSync(`${process.cwd()}/../../deploy/bench/src/main/resources/data/gansu-divisions.csv`, 'utf8')
const divisions = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [string, string, string, string])
const codes = TILES.map(([code]) => code as string)
const touch = (one: string, other: string) => {
  const [a, b] = [one, other].map((code) => BLOCKS.find(([block]) => block === code)!)
  return Math.abs(a![1] - b![1]) <= 1 && Math.abs(a![2] - b![2]) <= 1
}

describe('the tile map', () => {
  it('has a tile for each of the 86 counties, one for Jiayuguan, and two dashed ones', () => {
    const counties = divisions.filter(([, , level]) => level === 'county').map(([code]) => code)
    expect(counties).toHaveLength(86)
    expect([...codes].sort()).toEqual([...counties, '620201', ...DASHED].sort())
  })

  it('has the fourteen prefectures, each with its own counties three a row in code order', () => {
    const prefectures = divisions.filter(([, , level]) => level === 'city').map(([code]) => code)
    expect(BLOCKS.map(([code]) => code as string).sort()).toEqual(prefectures.sort())
    for (const block of blocksOf([])) {
      const own = block.tiles.filter(({ dashed }) => !dashed)
      expect(own.every(({ code }) => code.startsWith(block.code.slice(0, 4)))).toBe(true)
      expect(own.map(({ code }) => code)).toEqual(own.map(({ code }) => code).sort())
      expect(block.tiles.map(({ column, row }) => row * 3 + column)).toEqual(block.tiles.map((_, index) => index))
    }
    expect(blocksOf([]).reduce((sum, { tiles }) => sum + tiles.length, 0)).toBe(89)
  })

  it('uses no cell twice', () => {
    expect(new Set(TILES.map(([, x, y]) => `${x},${y}`)).size).toBe(TILES.length)
    expect(new Set(BLOCKS.map(([, x, y]) => `${x},${y}`)).size).toBe(BLOCKS.length)
  })

  it.each([
    ['620900', '620200'],
    ['620900', '620700'],
    ['620700', '620300'],
    ['620700', '620600'],
    ['620300', '620600'],
    ['620600', '620100'],
    ['620600', '620400'],
    ['620100', '620400'],
    ['620100', '622900'],
    ['620100', '621100'],
    ['620400', '621100'],
    ['622900', '623000'],
    ['621100', '623000'],
    ['621100', '620500'],
    ['620500', '621200'],
    ['623000', '621200'],
    ['620500', '620800'],
    ['620800', '621000'],
  ])('lets neighbours touch: %s and %s', (one, other) => {
    expect(touch(one, other)).toBe(true)
  })

  it('has a short name for every tile and block', () => {
    const short = [...codes, ...BLOCKS.map(([code]) => code)].map((code) => texts.t(`tile.short.${code}`))
    expect(short.filter((name) => name.length < 2 || name.length > 3)).toEqual([])
    expect(new Set(codes.map((code) => texts.t(`tile.short.${code}`))).size).toBe(codes.length)
  })

  it('colours by fifths, whatever the others have', () => {
    expect([0, 0.199, 0.2, 0.4, 0.6, 0.799, 0.8, 1].map(stepOf)).toEqual([1, 1, 2, 3, 4, 4, 5, 5])
  })

  it('draws what nobody told of, and leads nowhere from it', () => {
    const tiles = blocksOf([{ code: '622921', name: 'x', share: 0.5 }]).flatMap(({ tiles }) => tiles)
    expect(tiles.filter(({ known }) => known).map(({ code }) => code)).toEqual(['622921'])
  })

  it('is walked with the arrow keys, straight on before aslant', () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 3, y: 0 },
      { x: 2, y: 1 },
      { x: 1, y: 2 },
    ]
    expect(stepTo(spots, 0, 'ArrowRight')).toBe(1)
    expect(stepTo(spots, 1, 'ArrowRight')).toBe(2)
    expect(stepTo(spots, 1, 'ArrowDown')).toBe(4)
    expect(stepTo(spots, 3, 'ArrowUp')).toBe(1)
    expect(stepTo(spots, 0, 'ArrowLeft')).toBe(-1)
    expect(stepTo(spots, 0, 'Enter')).toBe(-1)
  })
})
