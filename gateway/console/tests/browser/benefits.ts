// What people receive, and what areas have settled: entered, put right and ruled on until the next test.
import type { ServerResponse } from 'node:http'
import type { Benefit } from '../../src/benefits/benefitQueries'
import type { components } from '../../src/api/schema'
import type { AreaCategories, Coverage } from '../../src/categories/categoryQueries'
import { json, problem } from './answers'
import { CHILD, ZHANG } from './people'
import { divisions } from './trees'

type BenefitFigures = components['schemas']['BenefitFigures']

const AT = '2026-11-22T06:05:21Z'
const office = { actor: 'console:9000000000000000001', name: '周敏' }
const agency: Benefit = {
  id: '2400000000000000001',
  version: 1,
  programme: 'DISABILITY_NURSING',
  source: 'AGENCY',
  recipientId: ZHANG,
  name: null,
  householdId: null,
  grade: null,
  firstMonth: '2024-01',
  lastMonth: null,
  amountFen: 10_000,
  state: 'RUNNING',
  reporter: '临夏县残联',
  mayChange: false,
  history: [
    {
      action: 'REPORTED',
      at: '2026-01-08T02:00:00Z',
      actor: 'service:registry-service',
      name: null,
      grade: null,
      firstMonth: '2024-01',
      lastMonth: null,
      amountFen: 10_000,
      note: null,
    },
  ],
}
const dibao: Benefit = {
  ...agency,
  id: '2400000000000000002',
  programme: 'DIBAO',
  source: 'TOWNSHIP',
  recipientId: null,
  householdId: '4000000000000000000',
  grade: 'RURAL_2',
  firstMonth: '2025-01',
  amountFen: 156_000,
  reporter: null,
  mayChange: true,
  history: [{ ...agency.history[0]!, ...office, action: 'ENTERED', grade: 'RURAL_2', firstMonth: '2025-01', amountFen: 156_000 }], // prettier-ignore
}
const CATEGORIES = ['ORPHAN', 'DE_FACTO_UNATTENDED_CHILD', 'SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE', 'RESETTLEMENT'] as const // prettier-ignore
const lines = (): AreaCategories['categories'] =>
  CATEGORIES.map((category) => ({ category, enabled: true, own: 'INHERITED', version: 0, decidedIn: null }))
const known = (): Coverage[] => [
  { programme: 'ORPHAN_ALLOWANCE', category: 'ORPHAN', month: '2026-10', division: { code: '622921', name: '临夏县' }, toldAt: AT }, // prettier-ignore
  { programme: 'DESTITUTE_SUPPORT', category: 'DESTITUTE', month: null, division: null, toldAt: null },
]

const line = (programme: Benefit['programme'], ...n: number[]) => ({
  programme,
  households: n[0]!,
  persons: n[1]!,
  inInstitutions: n[2]!,
  begun: n[3]!,
  ended: n[4]!,
  notRegistered: n[5]!,
  notEnrolled: n[6]!,
})
/** As published for 临夏县: 25 and 662 children are enrolled, 683 in care. */
const figures: BenefitFigures = {
  division: { code: '622921', name: '临夏县' },
  from: '2026-01',
  to: '2026-11',
  lines: [
    line('ORPHAN_ALLOWANCE', 21, 25, 0, 1, 2, 0, 0),
    line('DE_FACTO_CHILD_ALLOWANCE', 498, 658, 0, 14, 20, 4, 0),
    line('DESTITUTE_SUPPORT', 1793, 1822, 86, 21, 39, 0, 3),
    line('DISABILITY_NURSING', 2904, 3213, 0, 62, 48, 0, 5),
    line('DISABILITY_LIVING', 2611, 2870, 0, 40, 31, 0, 0),
    line('DIBAO', 1204, 1711, 0, 18, 25, 0, 0),
    line('DIBAO_EDGE', 37, 41, 0, 2, 1, 0, 0),
    line('RIGID_EXPENSE', 12, 14, 0, 1, 0, 0, 0),
  ],
}

export function benefitAnswers() {
  let benefits: Benefit[] = [agency, dibao]
  let categories = lines()
  let rulings: AreaCategories['history'] = []
  let coverages = known()
  function reset() {
    benefits = [agency, dibao]
    categories = lines()
    rulings = []
    coverages = known()
  }

  const ofPerson = (id: string) => ({
    items: id === CHILD ? [] : benefits.filter(({ recipientId }) => recipientId === id),
    childDataHidden: id === CHILD,
  })
  const ofHousehold = () => ({
    items: benefits.map((one) => (one.recipientId ? { ...one, name: '张*' } : one)),
    childDataHidden: true,
  })

  function answer(method: string, path: string, sent: object, match: string, response: ServerResponse) {
    if (path === '/benefit-figures') return json(response, figures)
    const [, kind, owner] = /^\/(recipients|households)\/(\d+)\/benefit-enrolments$/.exec(path) ?? []
    if (kind && owner) {
      if (method === 'POST') {
        const said = sent as Partial<Benefit> & { note: string | null }
        if (benefits.some((one) => one.source === 'TOWNSHIP' && one.programme === said.programme))
          return refused(
            response,
            'firstMonth',
            '同一来源已登记自 2025-01 起的同一待遇，月份重叠；请先更正或终止那一条',
          )
        benefits = [entered(said, kind === 'recipients' ? owner : null), ...benefits]
      }
      return json(response, kind === 'recipients' ? ofPerson(owner) : ofHousehold(), method === 'POST' ? 201 : 200)
    }
    const [, id, deed] = /^\/benefit-enrolments\/(\d+)\/(\w+)$/.exec(path) ?? []
    if (id && deed) {
      change(id, deed, sent as Partial<Benefit> & { note: string | null })
      return json(response, ofHousehold())
    }
    const [, code, part] = /^\/divisions\/(\d+)\/(categories|category-rulings|benefit-coverages)$/.exec(path) ?? []
    return code && part ? area(method, code, part, sent, match, response) : undefined
  }

  const refused = (response: ServerResponse, field: string, message: string) =>
    problem(response, 422, 'command-refused', { errors: [{ field, code: 'benefit-overlaps', message }] })

  function entered(said: Partial<Benefit> & { note: string | null }, recipientId: string | null): Benefit {
    const { programme = 'DIBAO', grade = null, firstMonth = '', lastMonth = null, amountFen = null, note } = said
    const line = { ...office, action: 'ENTERED' as const, at: AT, grade, firstMonth, lastMonth, amountFen, note }
    const whom = { recipientId, householdId: recipientId ? null : '4000000000000000000' }
    return { ...dibao, ...line, ...whom, id: `24000000000000000${10 + benefits.length}`, name: null, programme, history: [line] } // prettier-ignore
  }

  function change(id: string, deed: string, said: Partial<Benefit> & { note: string | null }) {
    benefits = benefits.map((one) => {
      if (one.id !== id) return one
      const { note, ...terms } = said
      const next = { ...one, ...terms, version: one.version + 1 }
      const action = ({ correction: 'CORRECTED', ending: 'ENDED', withdrawal: 'WITHDRAWN' } as const)[deed]!
      const { grade, firstMonth, lastMonth, amountFen } = next
      const line = { ...office, action, at: AT, grade, firstMonth, lastMonth, amountFen, note }
      const state = action === 'CORRECTED' ? 'RUNNING' : action
      return { ...next, state, mayChange: action !== 'WITHDRAWN', history: [line, ...one.history] }
    })
  }

  function area(method: string, code: string, part: string, sent: object, match: string, response: ServerResponse) {
    const division = { code, name: divisions.find(({ id }) => id === code)?.name ?? code }
    if (part === 'benefit-coverages') {
      const said = sent as Coverage
      if (method === 'POST')
        coverages = coverages.map((one) => (one.programme === said.programme ? { ...one, month: said.month, division, toldAt: AT } : one)) // prettier-ignore
      return json(response, coverages)
    }
    if (method === 'POST') {
      const said = sent as AreaCategories['history'][number]
      const line = categories.find(({ category }) => category === said.category)!
      if (match !== String(line.version)) return problem(response, 412, 'version-stale')
      Object.assign(line, { enabled: said.ruling !== 'DISABLED', own: said.ruling, version: line.version + 1, decidedIn: said.ruling === 'INHERITED' ? null : division }) // prettier-ignore
      rulings = [{ category: said.category, ruling: said.ruling, at: AT, by: office.actor, name: office.name, note: said.note }, ...rulings] // prettier-ignore
    }
    return json(response, { division, mayRule: code.length === 6, categories, history: rulings })
  }

  return { answer, reset }
}
