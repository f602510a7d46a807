import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type Benefit = Schemas['BenefitEnrolment']
export type Line = Benefit['history'][number]
export type Owner = 'people' | 'households'
export type Programme = Benefit['programme']
export type Grade = NonNullable<Benefit['grade']>

export const PROGRAMMES: Programme[] = [
  'ORPHAN_ALLOWANCE',
  'DE_FACTO_CHILD_ALLOWANCE',
  'DESTITUTE_SUPPORT',
  'DISABILITY_NURSING',
  'DISABILITY_LIVING',
  'DIBAO',
  'DIBAO_EDGE',
  'RIGID_EXPENSE',
]
/** What a household receives as a whole. */
export const OF_HOUSEHOLDS: Programme[] = ['DIBAO', 'DIBAO_EDGE', 'RIGID_EXPENSE']
export const GRADES: Partial<Record<Programme, Grade[]>> = {
  DIBAO: ['RURAL_1', 'RURAL_2', 'RURAL_3', 'RURAL_4', 'URBAN_FULL', 'URBAN_PARTIAL'],
  DESTITUTE_SUPPORT: ['SELF_CARE_FULL', 'SELF_CARE_PARTIAL', 'SELF_CARE_NONE'],
}
/** What may be done to one, each a page of its own; `new` says one more. */
export const DEEDS = ['correct', 'end', 'withdraw'] as const
export type Deed = (typeof DEEDS)[number] | 'new'

/** Nobody's data outlive the page that shows them by more than this. */
const MINUTE = 60_000

export const benefitsQuery = (owner: Owner, id: string) => ({
  queryKey: ['benefits', owner, id],
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const params = { params: { path: { id } }, signal }
    return body(
      owner === 'people'
        ? api.GET('/api/console/v1/recipients/{id}/benefit-enrolments', params)
        : api.GET('/api/console/v1/households/{id}/benefit-enrolments', params),
    )
  },
  gcTime: MINUTE,
})

export type FigureLine = Schemas['BenefitFigures']['lines'][number]
export interface Days {
  division: string
  from: string
  to: string
}

export const benefitFiguresQuery = (days: Days) => ({
  queryKey: ['benefits', 'figures', days],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/benefit-figures', { params: { query: days }, signal })),
})

export function enterBenefit(owner: Owner, id: string, command: Schemas['EnterBenefit']) {
  const params = { params: { path: { id } }, body: command }
  return body(
    owner === 'people'
      ? api.POST('/api/console/v1/recipients/{id}/benefit-enrolments', params)
      : api.POST('/api/console/v1/households/{id}/benefit-enrolments', params),
  )
}

const at = ({ id, version }: Benefit) => ({ path: { id }, header: { 'If-Match': `${version}` } })

export const correctBenefit = (benefit: Benefit, command: Schemas['CorrectBenefit']) =>
  body(api.POST('/api/console/v1/benefit-enrolments/{id}/correction', { params: at(benefit), body: command }))

export const endBenefit = (benefit: Benefit, command: Schemas['EndBenefit']) =>
  body(api.POST('/api/console/v1/benefit-enrolments/{id}/ending', { params: at(benefit), body: command }))

export const withdrawBenefit = (benefit: Benefit, command: Schemas['WithdrawBenefit']) =>
  body(api.POST('/api/console/v1/benefit-enrolments/{id}/withdrawal', { params: at(benefit), body: command }))
