// Places and units as the demo has them; the figures are made up, and the same on every run.
import tile from '../../src/messages/zh-CN/statistics/tile.json'

export interface Node {
  id: string
  name: string
  kind: string
  above: string | null
  group?: string | null
}

const division = (id: string, name: string, kind: string, above: string | null): Node => ({ id, name, kind, above })
const prefectures =
  '0100兰州市 0200嘉峪关市 0300金昌市 0400白银市 0500天水市 0600武威市 0700张掖市 0800平凉市 0900酒泉市 1000庆阳市 1100定西市 1200陇南市 2900临夏回族自治州 3000甘南藏族自治州'
const counties = '01临夏市 21临夏县 22康乐县 23永靖县 24广河县 25和政县 26东乡族自治县 27积石山保安族东乡族撒拉族自治县'
const townships = '100韩集镇 101土桥镇 102马集镇 103莲花镇 104新集镇 105尹集镇 106刁祁镇 107北塬镇'

const split = (list: string, length: number) =>
  list.split(' ').map((one) => [one.slice(0, length), one.slice(length)] as const)

export const divisions: Node[] = [
  division('620000', '甘肃省', 'PROVINCE', null),
  ...split(prefectures, 4).map(([code, name]) => division(`62${code}`, name, 'PREFECTURE', '620000')),
  division('620171', '兰州新区', 'COUNTY', '620100'),
  division('620981', '玉门市', 'COUNTY', '620900'),
  division('620981404', '甘肃矿区', 'TOWNSHIP', '620981'),
  ...split(counties, 2).map(([code, name]) => division(`6229${code}`, name, 'COUNTY', '622900')),
  ...split(townships, 3).map(([code, name]) => division(`622921${code}`, name, 'TOWNSHIP', '622921')),
]

/** What reports to the province for itself, beside the prefectures. */
export const REPORTING: readonly string[] = ['620171', '620981404']

const unit = (id: string, name: string, kind: string, above: string | null, group: string | null): Node => ({
  id: `500000000000000000${id}`,
  name,
  kind,
  above: above && `500000000000000000${above}`,
  group: group && `500000000000000000${group}`,
})

export const units: Node[] = [
  unit('1', '临夏县结对关爱行动办公室', 'COUNTY_ORGAN', null, null),
  unit('2', '临夏县教育局', 'COUNTY_ORGAN', '1', '1'),
  unit('3', '临夏县学区管理中心', 'COUNTY_ORGAN', '2', '2'),
  unit('4', '韩集镇中心学校', 'SCHOOL', '3', '2'),
  unit('5', '临夏县卫生健康局', 'COUNTY_ORGAN', '1', '1'),
  unit('6', '韩集镇中心卫生院', 'HOSPITAL', '5', '5'),
  unit('7', '韩集镇人民政府', 'TOWNSHIP', '1', '5'),
  unit('8', '临夏县农村信用合作联社', 'FINANCIAL_INSTITUTION', '1', '2'),
]

export const OFFICE = units[0]!.id
export const EDUCATION = units[1]!.id

export function below(node: Node, tree: string) {
  if (divisions.includes(node)) return divisions.filter(({ above }) => above === node.id)
  return units.filter(({ above, group }) => (tree === 'GROUP' ? group : above) === node.id)
}

/** By code; the mining area, which is no county, reports for itself. */
export function countiesOfProvince(codes: readonly string[]) {
  const short = tile.short as Record<string, string>
  return codes
    .filter((code) => code.length === 6)
    .map((code) => ({
      code,
      name: divisions.find(({ id }) => id === code)?.name ?? short[code]!,
      parent: `${code.slice(0, 4)}00`,
    }))
    .sort((one, other) => one.code.localeCompare(other.code))
}

export const divisionView = ({ id, name, kind, above }: Node) => ({
  code: id,
  name,
  level: kind,
  parentCode: above,
  ended: false,
  version: 1,
})
export const unitView = ({ id, name, kind, above, group }: Node) => ({
  id,
  name,
  type: kind,
  managedBy: above,
  groupLeader: group ?? null,
  division: { code: '622921', name: '临夏县' },
  assistedCounties: [],
  version: 1,
})
