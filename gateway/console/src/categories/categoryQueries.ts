import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type AreaCategories = Schemas['AreaCategories']
export type CategoryLine = AreaCategories['categories'][number]
export type RulingStep = AreaCategories['history'][number]
export type Ruling = CategoryLine['own']
export type Coverage = Schemas['Coverage']

export const RULINGS: Ruling[] = ['ENABLED', 'DISABLED', 'INHERITED']

export const categoriesQuery = (code: string) => ({
  queryKey: ['area-categories', code],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/divisions/{code}/categories', { params: { path: { code } }, signal })),
})

/** Rules on a category as it stood when it was looked at. */
export const ruleOn = (code: string, line: CategoryLine, command: Schemas['RuleOnCategory']) =>
  body(
    api.POST('/api/console/v1/divisions/{code}/category-rulings', {
      params: { path: { code }, header: { 'If-Match': `${line.version}` } },
      body: command,
    }),
  )

export const coveragesQuery = (code: string) => ({
  queryKey: ['benefit-coverages', code],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/divisions/{code}/benefit-coverages', { params: { path: { code } }, signal })),
})

export const tellCoverage = (code: string, command: Schemas['TellCoverage']) =>
  body(api.POST('/api/console/v1/divisions/{code}/benefit-coverages', { params: { path: { code } }, body: command }))
