import type { ServerResponse } from 'node:http'
import { json, paged, problem } from './answers'
import { CHILD, ELSEWHERE, ZHANG } from './people'

const surnames = ['张', '马', '王', '李', '赵', '妥', '何', '唐']
const cadres = ['王建国', '马晓梅', '李国栋', '赵秀兰', '妥志强']
const units = ['韩集镇人民政府', '韩集镇中心学校', '临夏县教育局']
const categories = ['SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE', 'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD']
const channels = ['PHONE', 'WECHAT', 'VIDEO', 'LETTER']
const conditions = ['GOOD', 'FAIR', 'GOOD', 'POOR', null]
const counts = [
  {},
  { policies: 2 },
  { goodDeeds: 1 },
  { policies: 1, difficultiesOpen: 1 },
  { hazardsFound: 1, hazardsRemoved: 1 },
]

const pick = <T>(list: readonly T[], n: number) => list[n % list.length]!

/** Newest first, one every five hours. */
export const records = Array.from({ length: 137 }, (_, n) => {
  const occurred = new Date(Date.parse('2026-11-22T10:20:00+08:00') - n * 5 * 3_600_000)
  const kind = n % 3 === 1 ? 'VISIT' : 'CONTACT'
  const persons = 1 + (n % 3)
  return {
    id: String(7_000_000_000_000_000_000n - BigInt(n)),
    occurredAt: occurred.toISOString(),
    recordedAt: occurred.toISOString(),
    kind,
    channel: kind === 'VISIT' ? 'ONSITE' : pick(channels, n),
    late: n % 7 === 3,
    cadre: { id: String(3_000_000_000_000_000_000n + BigInt(n % 5)), name: pick(cadres, n) },
    unitId: '5000000000000000007',
    unitName: pick(units, n),
    householdId: String(4_000_000_000_000_000_000n + BigInt(n % 40)),
    household: `${pick(surnames, n)}* 一家 ${persons} 人`,
    division: { code: '622921100', name: '韩集镇' },
    category: pick(categories, n),
    persons,
    condition: pick(conditions, n),
    counts: pick(counts, n),
    status: n % 11 === 5 ? 'PENDING' : n % 13 === 7 ? 'VOID' : 'VALID',
    version: 1,
  }
})

function recordsFor(query: URLSearchParams) {
  const wanted = (key: string, value: string) => !query.get(key) || query.get(key) === value
  return records.filter(
    ({ kind, category, status, occurredAt }) =>
      wanted('kind', kind) &&
      wanted('category', category) &&
      wanted('status', status) &&
      (!query.get('from') || occurredAt >= query.get('from')!) &&
      query.get('unit') !== '5000000000000000008',
  )
}

/** A page of them, or one with what was entered of it. */
export function recordAnswer(path: string, query: URLSearchParams, response: ServerResponse) {
  const [, record] = /^\/care-records\/(\d+)$/.exec(path) ?? []
  if (!record)
    return json(response, paged(recordsFor(query), Number(query.get('page') ?? 1), Number(query.get('size'))))
  const found = records.find(({ id }) => id === record)
  if (!found) return problem(response, 404, 'not-found')
  const { householdId, kind, occurredAt, channel } = found
  const entry = { householdId, kind, occurredAt, channel, recipientIds: [ZHANG, CHILD, ELSEWHERE] }
  return json(response, { ...found, entry })
}
