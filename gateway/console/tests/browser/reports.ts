// Reports as the statistics write them: sentences, where the numbers stand, footnotes, what others published.
import { readFileSync } from 'node:fs'
import { divisions, units } from './trees'

const definitions: { id: string; group: string; name: string; unit: string; text: string }[] = JSON.parse(
  readFileSync(new URL('../../../../stats-service/src/main/resources/definitions.json', import.meta.url), 'utf8'),
)
const OF_OTHERS = '临夏县民政局《“结对帮扶·爱心甘肃”工程建设工作总结》，2024年1月19日'

/** {metric|text} is a number, {metric!|text} one that others published. */
const COUNTY = [
  [
    'S0-10',
    '截至2023年12月31日，共有省、州、县各级结对干部{cadres|4928名}，结对关爱对象{households|4983户}{recipients|5718人}，其中孤儿和事实无人抚养儿童{children|683人}，困难重度残疾人{severely-disabled|3213人}，特困人员{destitute|1822人}，另有安置帮教对象{resettlement|16人}。',
  ],
  [
    'S0-16',
    '按照全省各级干部职工与特殊困难家庭“一对一”确定结对关系要求，全县{recipients|5718名}关爱对象与{cadres|4928名}结对干部（同一户存在多个关爱对象的按户结对）完成结对。',
  ],
  [
    'S0-21',
    '按照“每年联系交流不少于{target|4次}、走访探视不少于{target|2次}”工作标准，截至2023年12月31日共与结对对象联系交流{contacts|28625次}，完成率为{rate-volume-contacts|143.6%}（外部公布{rate-volume-contacts!|95.5%}）；走访探视{visits|19833次}，完成率为{rate-volume-visits|199.0%}（外部公布{rate-volume-visits!|140.2%}）。累计自筹资金{aid-own|63.15万元}。',
  ],
  ['S0-38', '截至2023年12月31日，各级结对干部为结对对象帮助解决困难{difficulties|2114次}。'],
  [
    'S0-66',
    '截至2023年12月31日，各级结对干部向上级部门反映帮助解决困难问题{difficulties|2432个}，帮办实事{good-deeds|3008件}，为关爱对象落实各类政策{policies|21173项}。',
  ],
] as const
const PROVINCE = [
  ['S1-02', '全省{cadres|25.1万名}干部与{recipients-paired|26.7万名}关爱对象结对。'],
  [
    'S1-03',
    '截至2024年5月31日，全省各级结对干部累计开展联系交流{contacts|192.89万人次}、走访探视{visits|131.48万人次}、解决困难及帮扶实事{difficulties|30.59万件}、资助资金（含物资折合）{aid|7575.21万元}。',
  ],
  [
    'S1-07',
    '其中，今年共开展联系交流{contacts|46.68万人次}，走访探视{visits|34.62万人次}、解决困难及帮扶实事{difficulties|7.26万件}、资助资金（含物资折合）{aid|2267.78万元}。',
  ],
] as const
const UNIT = [
  [
    'S1-26',
    '截至2023年12月底，临夏县教育局{cadres|52名}结对干部与{children|11名}孤儿、{severely-disabled|24名}困难重度残疾人和{destitute-households|18户}特困家庭完成联系交流{contacts|333次}、走访探视{visits|214次}、落实政策{policies|244人次}、帮助解决实际困难{difficulties|74个}、帮办实事{good-deeds|94件}、累计资助物资资金{aid|3.7万多元}。',
  ],
] as const

const external = (id: number, metric: string, value: number) => ({
  id: String(id),
  metric,
  division: '622921',
  year: 2023,
  asOf: '2023-12-31',
  value,
  unit: '比率',
  source: OF_OTHERS,
  note: '按公布的次数推算不出这一比率。',
  recordedAt: '2026-11-20T01:00:00Z',
  version: 1,
})

function composed(sentences: readonly (readonly [string, string])[]) {
  const footnotes: { mark: number; definitionId: string | null; text: string }[] = []
  function markOf(metric: string, others: boolean) {
    const { name, unit, text } = definitions.find(({ id }) => id === metric)!
    const note = others ? `外部公布数据，原样列出。来源：${OF_OTHERS}（${name}）` : `${name}（${unit}）：${text}`
    const known = footnotes.find((one) => one.text === note)
    if (known) return known.mark
    footnotes.push({ mark: footnotes.length + 1, definitionId: others ? null : metric, text: note })
    return footnotes.length
  }
  const paragraphs = sentences.map(([id, form]) => {
    const numbers: object[] = []
    let [text, from] = ['', 0]
    for (const slot of form.matchAll(/\{([\w-]+)(!?)\|([^}]+)\}/g)) {
      const [whole, metric, others, printed] = slot as unknown as [string, string, string, string]
      text += form.slice(from, slot.index)
      const start = text.length
      text += printed
      from = slot.index + whole.length
      numbers.push({
        text: printed,
        value: null,
        metric,
        unit: '',
        definitionId: metric,
        definition: definitions.find(({ id }) => id === metric)!.text,
        from: null,
        external: !!others,
        start,
        end: text.length,
        footnote: markOf(metric, !!others),
      })
    }
    return { id, text: text + form.slice(from), numbers }
  })
  return { paragraphs, footnotes }
}

const wrong = (field: string, message: string) => ({ errors: [{ field, code: field, message }] })

/** What is told at the path; null where it is nobody's report; a field that is wrong. */
export function reportAnswer(path: string, query: URLSearchParams) {
  if (path === '/statistics/definitions') return { items: definitions }
  const [, kind] = /^\/reports\/(county|province|unit)-summary$/.exec(path) ?? []
  if (!kind) return null
  const asOf = query.get('asOf') ?? '2026-11-22'
  if (asOf < '2023-05-12' || asOf > '2026-11-22') return wrong('asOf', '应在 2023-05-12 与 2026-11-22 之间')
  const frame = { asOf, generatedAt: '2026-11-22T06:05:00Z', ruleVersion: '2023-1', external: [] as object[] }
  if (kind === 'unit') {
    const unit = units.find(({ id }) => id === query.get('unit'))
    return unit && { ...frame, unit: { id: unit.id, name: unit.name, type: unit.kind }, ...composed(UNIT) }
  }
  const place = divisions.find(({ id }) => id === (query.get('division') ?? '620000'))
  if (!place) return null
  if (kind === 'county' && place.kind !== 'COUNTY') return wrong('division', '应为县（市、区）')
  const division = { code: place.id, name: place.name, level: place.kind }
  if (kind === 'province') return { ...frame, division, ...composed(PROVINCE) }
  const published = [external(1, 'rate-volume-contacts', 0.955), external(2, 'rate-volume-visits', 1.402)]
  return { ...frame, division, external: published, ...composed(COUNTY) }
}
