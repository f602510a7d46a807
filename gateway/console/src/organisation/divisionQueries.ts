import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type Division = Schemas['Division']
export type DivisionHistory = Schemas['DivisionHistory']
export type Succession = Schemas['SucceedDivision']
export type Preview = Schemas['SuccessionPreview']
export type Opening = Schemas['RegisterDivision']

/** What may be done to a division; the page of each has its name in the address. */
export const DEEDS = ['rename', 'move', 'succeed', 'end'] as const
/** The two ways to say whether it reports to the province for itself. */
export type Reporting = 'report' | 'unreport'
export type Deed = (typeof DEEDS)[number] | Reporting | 'open'

/** Not the picker's copy of an hour: whoever changes it needs it as it stands. */
export const currentDivisionQuery = (code: string) => ({
  queryKey: ['divisions', code, 'current'],
  queryFn: ({ signal }: { signal: AbortSignal }) => findDivision(code, signal),
})

export const findDivision = (code: string, signal?: AbortSignal) =>
  body(api.GET('/api/console/v1/divisions/{code}', { params: { path: { code } }, signal }))

export const divisionHistoryQuery = (code: string) => ({
  queryKey: ['divisions', code, 'history'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/divisions/{code}/history', { params: { path: { code } }, signal })),
})

const at = ({ code, version }: Division) => ({ path: { code }, header: { 'If-Match': `${version}` } })

export const openDivision = (command: Opening) => body(api.POST('/api/console/v1/divisions', { body: command }))

export const renameDivision = (division: Division, command: Schemas['DivisionRenameDivision']) =>
  body(api.POST('/api/console/v1/divisions/{code}/renamings', { params: at(division), body: command }))

export const moveDivision = (division: Division, command: Schemas['DivisionMoveDivision']) =>
  body(api.POST('/api/console/v1/divisions/{code}/moves', { params: at(division), body: command }))

export const letDivisionReport = (division: Division, command: Schemas['DivisionLetReport']) =>
  body(api.POST('/api/console/v1/divisions/{code}/reportings', { params: at(division), body: command }))

export const succeedDivision = (division: Division, command: Succession) =>
  body(api.POST('/api/console/v1/divisions/{code}/successions', { params: at(division), body: command }))

export const previewSuccession = ({ code }: Division, command: Succession) =>
  body(api.POST('/api/console/v1/divisions/{code}/succession-previews', { params: { path: { code } }, body: command }))

export const endDivision = (division: Division, command: Schemas['DivisionEndDivision']) =>
  body(api.POST('/api/console/v1/divisions/{code}/endings', { params: at(division), body: command }))
