import type { ServerResponse } from 'node:http'
import { json, paged, problem } from './answers'

const policy = (n: number, title: string, mainCategory: string, classes: string[], rest: object = {}) => ({
  id: String(6_000_000_000_000_000_000n + BigInt(n)),
  code: `P${String(n).padStart(2, '0')}`,
  mainCategory,
  category: 'basic_living',
  edition: 1,
  title,
  summary: `${title}：符合条件的家庭按规定享受。`,
  classes,
  regionScope: '甘肃省',
  dataAsOf: '2021',
  eligibility: ['本人自愿申请'],
  benefit: '按规定发放。',
  benefitItems: [] as object[],
  responsibleDepartment: '民政部门',
  approvalAuthority: '县级民政部门',
  howToApply: ['到户籍地乡镇、街道申请', '县级部门审核确认'],
  requiredMaterials: ['身份证或户口簿'],
  legalBasis: [] as object[],
  sources: [{ key: 'P1', type: null, title: '省民政厅口径（2021-04-08）', url: null }],
  inferredFields: [] as string[],
  note: null,
  unconfirmed: [] as string[],
  editions: [{ number: 1, from: '2023-05-12', to: null as string | null, holds: 'TODAY' }],
  highlights: [] as object[],
  version: 1,
  ...rest,
})

const low = {
  edition: 2,
  summary: '家庭人均收入达不到当地低保标准、财产也符合规定的农村家庭，按月领取低保金。',
  eligibility: ['家里人均收入比当地低保标准低', '家庭财产没有超出当地规定'],
  benefitItems: [
    { name: '一类对象', amount: 4788, unit: '元/人·年', scope: '甘肃省', year: '2021', source: 'P1' },
    { name: '低保标准（不低于）', amount: 5580, unit: '元/人·年', scope: '兰州市', year: '2023', source: 'P1' },
  ],
  legalBasis: [
    { title: '最低生活保障审核确认办法', number: '民发〔2021〕57号', status: 'title-found-number-unverified' },
    { title: '社会救助暂行办法', number: null, status: 'found' },
  ],
  unconfirmed: ['legalBasis[0]', 'requiredMaterials'],
  editions: [
    { number: 1, from: '2023-05-12', to: '2026-10-01', holds: 'BEFORE' },
    { number: 2, from: '2026-10-01', to: '2027-01-01', holds: 'TODAY' },
    { number: 3, from: '2027-01-01', to: null, holds: 'LATER' },
  ],
  version: 3,
}
const titles = ['残疾人证办理', '临时救助', '医疗救助', '农村危房改造', '法律援助', '学生资助', '养老保险代缴']
const categories = ['BASIC_LIVING', 'BASIC_LIVING', 'MEDICAL', 'HOUSING', 'RIGHTS', 'EDUCATION', 'BASIC_LIVING']

export const policies = [
  policy(1, '农村最低生活保障', 'BASIC_LIVING', ['SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE'], low),
  policy(2, '孤儿基本生活费', 'BASIC_LIVING', ['ORPHAN'], {
    editions: [{ number: 1, from: '2027-01-01', to: null, holds: 'LATER' }],
  }),
  ...Array.from({ length: 33 }, (_, n) =>
    policy(n + 3, titles[n % 7]!, categories[n % 7]!, [n % 3 ? 'DESTITUTE' : 'ORPHAN'], {
      unconfirmed: n % 2 ? [] : ['requiredMaterials'],
    }),
  ),
]

function marked(text: string, word: string) {
  const [before, ...after] = text.split(word)
  const parts = [
    { text: before!, hit: false },
    { text: word, hit: true },
    { text: after.join(word), hit: false },
  ]
  return after.length ? parts.filter((part) => part.text) : undefined
}

function policiesFor(query: URLSearchParams) {
  const [q, category, recipientClass] = ['q', 'category', 'class'].map((key) => query.get(key) ?? '')
  const status = query.get('status')
  return policies
    .filter(
      (one) =>
        (one.title + one.summary).includes(q!) &&
        (!category || one.mainCategory === category) &&
        (!recipientClass || one.classes.includes(recipientClass)) &&
        (status !== 'ANNOUNCED' || one.editions.some(({ holds }) => holds === 'LATER')) &&
        (status !== 'UNCONFIRMED' || one.unconfirmed.length),
    )
    .map((one) => {
      const fields = [
        { field: 'title', parts: marked(one.title, q || '\0') },
        { field: 'summary', parts: marked(one.summary, q || '\0') },
      ]
      return { ...one, highlights: fields.filter(({ parts }) => parts) }
    })
}

function policyOf(id: string, edition: string | null) {
  const found = policies.find((one) => one.id === id)
  if (!found || !edition) return found
  return found.editions.some(({ number }) => `${number}` === edition)
    ? { ...found, edition: Number(edition), summary: `${found.title}（第 ${edition} 版的内容）` }
    : undefined
}

export function policyAnswer(path: string, query: URLSearchParams, response: ServerResponse) {
  const [, policy] = /^\/policies\/(\d+)$/.exec(path) ?? []
  if (!policy)
    return json(response, paged(policiesFor(query), Number(query.get('page') ?? 1), Number(query.get('size'))))
  const found = policyOf(policy, query.get('edition'))
  return found ? json(response, found) : problem(response, 404, 'not-found')
}
