// The register in lists: people by their masked names, households by the first of their people, cadres whole.
import type { ServerResponse } from 'node:http'
import type { components } from '../../src/api/schema'
import { json, problem } from './answers'
import { homeAnswers } from './homes'
import { CHILD, ZHANG } from './people'

type Schemas = components['schemas']
type Recipient = Schemas['RecipientRow']

export const HOUSEHOLD = '4000000000000000000'
export const CADRE = '3000000000000000000'
export const FOUND = '629900198503070012'

const surnames = ['张', '马', '王', '李', '妥', '何', '唐', '赵']
const categories = ['SEVERELY_DISABLED_HARDSHIP', 'ORPHAN', 'DESTITUTE', 'DE_FACTO_UNATTENDED_CHILD'] as const
const names = ['王海峰', '马俊', '李秀兰', '何建国', '赵永强']
const villages = [
  { code: '622921100206', name: '双城村' },
  { code: '622921100207', name: '姚川村' },
]
const pick = <T>(list: readonly T[], n: number) => list[n % list.length]!
const id = (start: bigint, n: number) => String(start + BigInt(n))

const cadres: Schemas['CadreRow'][] = Array.from({ length: 64 }, (_, n) => ({
  id: id(3_000_000_000_000_000_000n, n),
  name: pick(names, n),
  idNumber: `629***********${String(1000 + n)}`,
  phone: `120****${String(1000 + n)}`,
  unit: { id: '5000000000000000007', name: '临夏县教育局' },
  division: { code: '622921', name: '临夏县' },
  level: n % 3 ? 'COUNTY' : 'TOWNSHIP',
  rank: n % 4 ? 'STAFF' : 'DIVISION_DEPUTY',
  active: n % 9 !== 8,
  households: n % 9 === 8 ? 0 : 1,
}))

export const recipients: Recipient[] = Array.from({ length: 5718 }, (_, n) => {
  const hidden = n % 7 === 1
  return {
    id: n === 0 ? ZHANG : n === 1 ? CHILD : id(1_900_000_000_000_000_100n, n),
    name: hidden ? null : `${pick(surnames, n)}*`,
    childDataHidden: hidden,
    category: hidden ? 'ORPHAN' : pick(categories, n),
    status: n % 11 === 5 ? 'PENDING_REVIEW' : n % 13 === 9 ? 'EXITED' : 'ACTIVE',
    division: pick(villages, n),
    household: { id: id(4_000_000_000_000_000_000n, Math.floor(n / 2)), people: 2 },
    cadres: n % 8 === 6 ? [] : [{ id: pick(cadres, n).id, name: pick(cadres, n).name }],
  }
})

const short = ({ id, name, childDataHidden, category, status }: Recipient) => ({
  id,
  name,
  childDataHidden,
  category,
  status,
})
const households: Schemas['HouseholdRow'][] = Array.from({ length: 43 }, (_, n) => ({
  id: id(4_000_000_000_000_000_000n, n),
  kind: n === 12 ? 'INSTITUTION' : 'FAMILY',
  division: pick(villages, n),
  first: n === 20 ? null : short(recipients[2 * n]!),
  people: n === 20 ? 0 : n === 12 ? 48 : 2,
  cadres: recipients[2 * n]!.cadres,
}))
const pairing = { title: 'LOVE_FAMILY', from: '2024-03-01', to: null } as const

const household: Schemas['Household'] = {
  id: HOUSEHOLD,
  version: 2,
  kind: 'FAMILY',
  division: villages[0]!,
  address: '***',
  registerNumber: '***',
  people: [short(recipients[0]!), short(recipients[1]!)],
  peopleInAll: 2,
  mergedIntoId: null,
  pairings: [
    {
      id: '5100000000000000001',
      cadre: { id: CADRE, name: '王海峰' },
      withinGrants: true,
      unit: cadres[0]!.unit,
      ...pairing,
    },
    {
      id: '5100000000000000000',
      cadre: { id: '3000000000000000099', name: '赵远行' },
      withinGrants: false,
      unit: { id: '5000000000000000001', name: '甘肃省教育厅机关' },
      title: 'LOVE_FAMILY',
      from: '2023-05-12',
      to: '2024-03-01',
    },
  ],
}
const cadre: Schemas['Cadre'] = {
  cadre: cadres[0]!,
  version: 3,
  posts: [
    {
      from: '2025-01-01',
      to: null,
      unit: cadres[0]!.unit,
      level: 'COUNTY',
      rank: 'DIVISION_DEPUTY',
      villageStationed: false,
      active: true,
    },
    {
      from: '2023-05-12',
      to: '2025-01-01',
      unit: { id: '5000000000000000002', name: '韩集镇人民政府' },
      level: 'TOWNSHIP',
      rank: 'SECTION',
      villageStationed: true,
      active: true,
    },
  ],
  caredFor: [{ pairingId: '5100000000000000001', household: households[0]!, ...pairing }],
  caredForElsewhere: 1,
}

function paged<Row>(rows: Row[], query: URLSearchParams) {
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 20)]
  const items = rows.slice((page - 1) * size, page * size)
  return { items, total: rows.length, totalIsLowerBound: false, page, size, next: null }
}

export function registerAnswers() {
  /** Every body that somebody was looked for by. */
  const sought: Record<string, string>[] = []
  const homes = homeAnswers(HOUSEHOLD)

  function search<Row>(rows: Row[], known: boolean, sent: Record<string, string>, response: ServerResponse) {
    sought.push(sent)
    if (sent.idNumber && !/^\d{17}[\dX]$/.test(sent.idNumber)) {
      const errors = [{ field: 'idNumber', code: 'identity-number-shape', message: '身份证号应为 18 位' }]
      return problem(response, 400, 'validation-failed', { errors })
    }
    // Of a family of another name there is one as well.
    const found = sent.name === '唐应财' ? rows.slice(6, 7) : known ? rows.slice(0, 1) : []
    return json(response, paged(found, new URLSearchParams()))
  }

  function answer(method: string, url: URL, sent: Record<string, string>, response: ServerResponse) {
    const [path, query] = [url.pathname.replace('/api/console/v1', ''), url.searchParams]
    const is = (key: string, value: unknown) => !query.get(key) || query.get(key) === String(value)
    const empty = query.get('division') === '622900'
    if (path === '/recipients/searches') return search(recipients, sent.idNumber === FOUND, sent, response)
    if (path === '/cadres/searches') return search(cadres, sent.name === '王海峰', sent, response)
    homes.answer(path, sent, response)
    if (response.writableEnded) return undefined
    if (method !== 'GET') return undefined
    if (path === '/recipients') {
      const rows = recipients.filter((one) => is('category', one.category) && is('status', one.status))
      return json(response, paged(empty ? [] : query.get('unit') ? rows.slice(0, 3) : rows, query))
    }
    if (path === '/households') return json(response, paged(households.filter((one) => is('kind', one.kind)), query)) // prettier-ignore
    if (path === '/cadres') {
      const rows = cadres.filter((one) => is('active', one.active) && is('level', one.level))
      return json(response, paged(rows, query))
    }
    const [, kind, one] = /^\/(households|cadres)\/(\d+)$/.exec(path) ?? []
    if (kind === 'households') return one === HOUSEHOLD ? json(response, household) : problem(response, 404, 'not-found') // prettier-ignore
    if (kind === 'cadres') return one === CADRE ? json(response, cadre) : problem(response, 404, 'not-found')
    return undefined
  }

  return { answer, sought, homes }
}
