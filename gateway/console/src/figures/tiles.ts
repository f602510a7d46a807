import { BLOCKS, DASHED, TILES } from './tilePlaces'

/** A place and the share that is shown of it; null where nothing is owed. */
export interface Place {
  code: string
  name: string
  share: number | null
}
export interface Tile extends Place {
  column: number
  row: number
  dashed: boolean
  /** Whether the server told of it: else it is drawn, and leads nowhere. */
  known: boolean
}
export interface Block {
  code: string
  column: number
  row: number
  tiles: Tile[]
}

const SIDE = 3
const STEPS = 5

/** Five fixed steps of a fifth each. Never quantiles: those would rank. */
export function stepOf(share: number) {
  return Math.min(STEPS, Math.floor(share * STEPS + 1e-9) + 1)
}

/** The province: every block and every county in it, also those of which nothing is known. */
export function blocksOf(places: Place[]): Block[] {
  const byCode = new Map(places.map((place) => [place.code, place]))
  return BLOCKS.map(([code, column, row]) => ({
    code,
    column,
    row,
    tiles: TILES.filter(([, x, y]) => Math.floor(x / SIDE) === column && Math.floor(y / SIDE) === row).map(
      ([tile, x, y]) => {
        const place = byCode.get(tile)
        return {
          code: tile,
          name: place?.name ?? '',
          share: place?.share ?? null,
          column: x % SIDE,
          row: y % SIDE,
          dashed: DASHED.includes(tile),
          known: place !== undefined,
        }
      },
    ),
  }))
}

export interface Spot {
  x: number
  y: number
}

const WAYS: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export const isWay = (key: string) => key in WAYS

/** Which of the spots an arrow key leads to: the nearest that way, straight on before aslant; -1 at the edge. */
export function stepTo(spots: Spot[], from: number, key: string) {
  const [here, way] = [spots[from], WAYS[key]]
  if (!here || !way) return -1
  let [best, least] = [-1, Infinity]
  spots.forEach(({ x, y }, index) => {
    const [dx, dy] = [x - here.x, y - here.y]
    const ahead = dx * way.x + dy * way.y
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x)
    const far = ahead + 3 * aside
    if (ahead > 1e-6 && far < least) [best, least] = [index, far]
  })
  return best
}
