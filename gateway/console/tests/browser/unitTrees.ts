// The trees of units as offices and those above change them.
import type { ServerResponse } from 'node:http'
import type { components } from '../../src/api/schema'
import { json, problem } from './answers'
import { EDUCATION, units as asBuilt, unitView } from './trees'

type Schemas = components['schemas']
type Unit = Schemas['Unit']

const START = '2023-05-12'
const refused = (response: ServerResponse, field: string, code: string, message: string) =>
  problem(response, 422, 'command-refused', { errors: [{ field, code, message }] })

export function unitAnswers() {
  const views = () => new Map(asBuilt.map((one) => [one.id, unitView(one) as Unit]))
  let units = views()
  let done: Record<string, Schemas['UnitHistoryUnitDone'][]> = {}
  let heirs: Record<string, Schemas['UnitHistoryUnitHeir'][]> = {}
  const reset = () => ([units, done, heirs] = [views(), {}, {}])
  const named = (id: string | null) => (id ? { id, name: units.get(id)?.name ?? id } : null)

  function changed(id: string, kind: Schemas['UnitHistoryUnitDone']['kind'], from: string, change: Partial<Unit>) {
    const before = units.get(id)!
    const after = { ...before, ...change, version: before.version + 1 }
    units.set(id, after)
    done[id] = [
      { version: after.version, kind, from, at: '2026-11-22T06:05:21Z', actor: 'console:9', name: '周敏' },
      ...(done[id] ?? []),
    ]
    return after
  }

  function history(unit: Unit): Schemas['UnitHistory'] {
    const { id, name, managedBy, groupLeader, division, assistedCounties } = unit
    const ended = !!heirs[id]
    const place = { name, division, assistedCounties, groupLeader: named(groupLeader), managedBy: named(managedBy) }
    return {
      spans: [{ from: START, to: ended ? heirs[id]![0]!.from : null, ...place }],
      successors: heirs[id] ?? [],
      predecessors: [],
      deeds: done[id] ?? [],
      ended,
      mayChange: !ended && id !== EDUCATION,
      mayOpen: !ended,
    }
  }

  function answer(method: string, path: string, sent: object, match: string, response: ServerResponse) {
    const [, id, part] = /^\/units(?:\/(\d+))?(?:\/([\w-]+))?$/.exec(path) ?? []
    if (!path.startsWith('/units') || part === 'children' || (!id && method === 'GET')) return undefined
    if (!id) return refused(response, 'divisionCode', 'unknown-division', '没有区划 622922，或当日已撤并')
    const unit = units.get(id)
    if (!unit) return problem(response, 404, 'not-found')
    if (part === 'history') return json(response, history(unit))
    if (method === 'GET') return json(response, unit)
    const command = sent as Schemas['MoveUnit'] & Schemas['UnitRenameUnit'] & Schemas['SucceedUnit']
    if (part === 'succession-previews') {
      const heirs = command.successorIds ?? []
      if (heirs.length > 1 && !command.restId)
        return refused(
          response,
          'restId',
          'rest-needed',
          '还有 18 名干部、2 个下级单位没有指定去向；请选择由哪个单位承继其余',
        )
      const shares = heirs.map((heir, n) => ({ unit: named(heir)!, cadres: n ? 1 : 17, units: n ? 0 : 2 }))
      return json(response, { units: 2, cadres: 18, households: 41, recipients: 52, shares })
    }
    if (match !== String(unit.version)) return problem(response, 412, 'version-stale')
    if (part === 'renamings') return json(response, changed(id, 'RENAMED', command.from, { name: command.name }))
    if (part === 'moves') {
      const { managedBy, groupLeader } = command
      if (managedBy === id) return refused(response, 'managedBy', 'unit-circle', '上级关系成环，或层级过深')
      return json(response, changed(id, 'MOVED', command.from, { managedBy, groupLeader }))
    }
    heirs[id] = (command.successorIds ?? []).map((heir) => ({ from: command.from, unit: named(heir)! }))
    return json(response, changed(id, 'SUCCEEDED', command.from, {}))
  }

  return { answer, reset }
}
