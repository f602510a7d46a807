// The tree of divisions as offices change it: what is opened, renamed, moved and merged stays so until the next test.
import type { ServerResponse } from 'node:http'
import type { components } from '../../src/api/schema'
import { json, problem } from './answers'
import { divisions as asBuilt, REPORTING } from './trees'

type Schemas = components['schemas']
type Division = Schemas['Division']
type Level = Division['level']
type Span = Schemas['DivisionHistoryDivisionSpan']
type Deed = Schemas['DivisionHistoryDivisionDone']

const BELOW: Record<Level, Level[]> = {
  PROVINCE: ['PREFECTURE'],
  PREFECTURE: ['COUNTY', 'TOWNSHIP'],
  COUNTY: ['TOWNSHIP'],
  TOWNSHIP: ['VILLAGE'],
  VILLAGE: [],
}
const START = '2023-05-12'
const villages = '201双城村 202姚川村 203阳洼山村'.split(' ').map((one) => [one.slice(0, 3), one.slice(3)] as const)

function tree(): Map<string, Division> {
  const node = (code: string, name: string, level: Level, parentCode: string | null): [string, Division] => [
    code,
    opened(code, name, level, parentCode),
  ]
  return new Map([
    ...asBuilt.map(({ id, name, kind, above }) => node(id, name, kind as Level, above)),
    ...villages.map(([code, name]) => node(`622921107${code}`, name, 'VILLAGE', '622921107')),
  ])
}

function opened(code: string, name: string, level: Level, parentCode: string | null): Division {
  const mayLetReport = level === 'COUNTY' || level === 'TOWNSHIP'
  const stands = { ended: false, reportingUnit: REPORTING.includes(code), version: 1 }
  return { code, name, level, parentCode, ...stands, mayChange: true, mayLetReport, opens: BELOW[level] }
}

const refused = (response: ServerResponse, field: string, code: string, message: string) =>
  problem(response, 422, 'command-refused', { errors: [{ field, code, message }] })

export function divisionAnswers() {
  let nodes = tree()
  let deeds: Record<string, Deed[]> = {}
  let renames: Record<string, Span[]> = {}
  let heirs: Record<string, Schemas['DivisionHistoryDivisionHeir'][]> = {}
  const reset = () => ([nodes, deeds, renames, heirs] = [tree(), {}, {}, {}])
  const named = (code: string) => ({ code, name: nodes.get(code)?.name ?? code })

  function changed(code: string, kind: Deed['kind'], from: string, change: Partial<Division>) {
    const [before] = [nodes.get(code)!]
    const after = { ...before, ...change, version: before.version + 1 }
    nodes.set(code, after)
    renames[code] ??= [
      {
        from: START,
        to: from,
        name: before.name,
        parent: before.parentCode ? named(before.parentCode) : null,
        reportingUnit: before.reportingUnit,
      },
    ]
    deeds[code] = [
      { version: after.version, kind, from, at: '2026-11-22T06:05:21Z', actor: 'console:9', name: '周敏' },
      ...(deeds[code] ?? []),
    ]
    return after
  }

  function history(node: Division): Schemas['DivisionHistory'] {
    const before = renames[node.code] ?? []
    const parent = node.parentCode ? named(node.parentCode) : null
    const last = { from: before[0]?.to ?? START, to: null, name: node.name, parent, reportingUnit: node.reportingUnit }
    const predecessors = Object.entries(heirs)
      .filter(([, list]) => list.some(({ division }) => division.code === node.code))
      .map(([code, list]) => ({ from: list[0]!.from, division: named(code) }))
    return {
      spans: node.ended ? before : [last, ...before],
      successors: heirs[node.code] ?? [],
      predecessors,
      deeds: deeds[node.code] ?? [],
    }
  }

  function answer(method: string, path: string, sent: object, match: string, response: ServerResponse) {
    const [, code, part] = /^\/divisions(?:\/(\d+))?(?:\/([\w-]+))?$/.exec(path) ?? []
    if (!path.startsWith('/divisions')) return undefined
    if (!code) return open(sent as Schemas['RegisterDivision'], response)
    const node = nodes.get(code)
    if (!node) return problem(response, 404, 'not-found')
    const below = [...nodes.values()].filter(({ parentCode }) => parentCode === code)
    if (part === 'children')
      return json(
        response,
        below.filter(({ ended }) => !ended),
      )
    if (part === 'history') return json(response, history(node))
    if (method === 'GET') return json(response, node)
    const command = sent as Schemas['SucceedDivision'] & { name: string; parentCode: string; reportingUnit: boolean }
    if (part === 'succession-previews') return preview(below, command, response)
    if (match !== String(node.version)) return problem(response, 412, 'version-stale')
    if (part === 'renamings') return json(response, changed(code, 'RENAMED', command.from, { name: command.name }))
    if (part === 'moves')
      return json(response, changed(code, 'MOVED', command.from, { parentCode: command.parentCode }))
    if (part === 'reportings') {
      const { from, reportingUnit } = command
      return json(
        response,
        changed(code, reportingUnit ? 'REPORTING_BEGUN' : 'REPORTING_ENDED', from, { reportingUnit }),
      )
    }
    if (part === 'endings') return refused(response, 'from', 'divisions-below', `其下还有 ${below.length} 个区划：双城村…；请先并入其他区划或撤销`) // prettier-ignore
    const heir = command.successors[0]!
    below.forEach((one) => changed(one.code, 'MOVED', command.from, { parentCode: heir }))
    heirs[code] = command.successors.map((one) => ({ from: command.from, division: named(one) }))
    return json(response, changed(code, 'SUCCEEDED', command.from, { ended: true, opens: [] }))
  }

  function open(command: Schemas['RegisterDivision'], response: ServerResponse) {
    if (nodes.has(command.code)) return refused(response, 'code', 'division-taken', `代码 ${command.code} 已登记`)
    const { code, name, level, parentCode } = command
    nodes.set(code, opened(code, name, level, parentCode ?? null))
    return json(response, nodes.get(code), 201)
  }

  function preview(below: Division[], command: Schemas['SucceedDivision'], response: ServerResponse) {
    const [heir, ...others] = command.successors
    if (others.length && !command.rest)
      return refused(response, 'rest', 'heir-of-the-rest', '仍有家庭、人员或单位直接登记在此，请选择由哪一个承继')
    return json(response, {
      divisions: below.length,
      households: 214,
      recipients: 256,
      cadres: 31,
      units: 4,
      below: below.map(({ code, name }) => ({ division: { code, name }, successor: named(heir!) })),
    })
  }

  return { answer, reset, rename: (code: string, name: string) => changed(code, 'RENAMED', '2026-11-01', { name }) }
}
