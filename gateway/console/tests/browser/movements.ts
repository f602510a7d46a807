// Who came, changed and left in 临夏县 and in its township 韩集镇, and how much was entered.
import type { Entered, Summary, SummaryLine } from '../../src/rounds/movementQueries'

type Category = SummaryLine['category']
const line = (category: Category, ...n: number[]): SummaryLine => ({
  category,
  before: n[0]!,
  added: n[1]!,
  exited: n[2]!,
  arrived: n[3]!,
  departed: n[4]!,
  changed: n[5]!,
  after: n[0]! + n[1]! - n[2]! + n[3]! - n[4]!,
})
const county = [
  line('ORPHAN', 23, 1, 2, 0, 0, 1),
  line('DE_FACTO_UNATTENDED_CHILD', 660, 14, 21, 3, 3, 9),
  line('SEVERELY_DISABLED_HARDSHIP', 3213, 62, 48, 11, 9, 37),
  line('DESTITUTE', 1822, 20, 41, 9, 11, 24),
  line('RESETTLEMENT', 16, 2, 3, 0, 0, 1),
]
const township = [
  line('ORPHAN', 2, 0, 0, 0, 0, 0),
  line('DE_FACTO_UNATTENDED_CHILD', 32, 2, 3, 0, 0, 1),
  line('SEVERELY_DISABLED_HARDSHIP', 156, 5, 2, 2, 1, 4),
  line('DESTITUTE', 93, 1, 4, 0, 1, 2),
  line('RESETTLEMENT', 0, 1, 0, 0, 0, 0),
]

const total = (lines: SummaryLine[]) => {
  const inTotals = lines.filter(({ category }) => category !== 'RESETTLEMENT')
  const sum = (key: 'before' | 'added' | 'exited' | 'arrived' | 'departed' | 'changed') =>
    inTotals.reduce((all, one) => all + one[key], 0)
  return line(null, sum('before'), sum('added'), sum('exited'), sum('arrived'), sum('departed'), sum('changed'))
}
const because = (
  movement: Summary['reasons'][number]['movement'],
  reason: Summary['reasons'][number]['reason'],
  ...people: [NonNullable<Category>, number][]
) => ({
  movement,
  reason,
  total: people.reduce((sum, [, n]) => sum + n, 0),
  categories: people.map(([category, n]) => ({ category, people: n })),
})

export const summaryOf = (query: URLSearchParams, place?: Summary['division']): Summary => ({
  division: place ?? { code: '622921', name: '临夏县' },
  from: query.get('from') ?? '2026-01-01',
  to: query.get('to') ?? '2026-11-22',
  householdsBefore: place ? 243 : 4983,
  householdsAfter: place ? 246 : 4961,
  total: total(place ? township : county),
  categories: place ? township : county,
  programmes: programmes(county),
  reasons: [
    because('ADD', 'FIRST_ENTRY', ['ORPHAN', 1], ['DE_FACTO_UNATTENDED_CHILD', 13], ['SEVERELY_DISABLED_HARDSHIP', 60], ['DESTITUTE', 19]), // prettier-ignore
    because('ADD', 'RE_ENTRY', ['DE_FACTO_UNATTENDED_CHILD', 1], ['SEVERELY_DISABLED_HARDSHIP', 2], ['DESTITUTE', 1]),
    because('MODIFY', 'MOVED_TOWNSHIP', ['DE_FACTO_UNATTENDED_CHILD', 3], ['SEVERELY_DISABLED_HARDSHIP', 9]),
    because('MODIFY', 'CATEGORY_ADJUST', ['SEVERELY_DISABLED_HARDSHIP', 2], ['DESTITUTE', 9]),
    because('EXIT', 'DECEASED', ['SEVERELY_DISABLED_HARDSHIP', 40], ['DESTITUTE', 38]),
    because('EXIT', 'TURNED_18', ['ORPHAN', 2], ['DE_FACTO_UNATTENDED_CHILD', 21]),
  ],
})

/** Households of each category, and who of it lives in an institution. */
const LIVING: Record<string, [number, number]> = {
  ORPHAN: [19, 0],
  DE_FACTO_UNATTENDED_CHILD: [588, 4],
  SEVERELY_DISABLED_HARDSHIP: [3010, 12],
  DESTITUTE: [1702, 86],
  RESETTLEMENT: [15, 0],
}
const programmes = (lines: SummaryLine[]): Summary['programmes'] =>
  lines.map(({ category, after }) => {
    const [households, inInstitutions] = LIVING[category!]!
    return { category: category!, households, persons: after, scattered: after - inInstitutions, inInstitutions }
  })

export const enteredRows = (query: URLSearchParams): Entered => ({
  division: { code: '622921', name: '临夏县' },
  from: query.get('from') ?? '2026-01-01',
  to: query.get('to') ?? '2026-11-22',
  total: 521,
  kinds: [
    { kind: 'RECIPIENT', entered: 97, byOffices: 97, byCadres: 0, byServices: 0, standing: 5734, uncounted: 5637 },
    { kind: 'HOUSEHOLD', entered: 71, byOffices: 71, byCadres: 0, byServices: 0, standing: 4999, uncounted: 4928 },
    { kind: 'CADRE', entered: 12, byOffices: 12, byCadres: 0, byServices: 0, standing: 4928, uncounted: 4916 },
    { kind: 'CHANGE', entered: 341, byOffices: 216, byCadres: 125, byServices: 0, standing: 902, uncounted: 0 },
  ],
  places: [{ division: { code: '622921100', name: '韩集镇' }, total: 521, kinds: [{ kind: 'CHANGE', entered: 521 }] }],
})
