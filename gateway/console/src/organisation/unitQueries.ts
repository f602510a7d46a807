import { api, body } from '@/api/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type Unit = Schemas['Unit']
export type UnitHistory = Schemas['UnitHistory']
export type UnitPreview = Schemas['UnitSuccessionPreview']
export type UnitType = Unit['type']

export const UNIT_TYPES: UnitType[] = [
  'PROVINCIAL_ORGAN',
  'PREFECTURE_ORGAN',
  'COUNTY_ORGAN',
  'TOWNSHIP',
  'CENTRAL_SOE_IN_GANSU',
  'PROVINCIAL_SOE',
  'UNIVERSITY',
  'FINANCIAL_INSTITUTION',
  'HOSPITAL',
  'SCHOOL',
  'SOCIAL_ORG',
  'ENTERPRISE',
]

/** What may be done to a unit; the page of each has its name in the address. */
export const UNIT_DEEDS = ['rename', 'move', 'assist', 'succeed', 'end'] as const
export type UnitDeed = (typeof UNIT_DEEDS)[number] | 'open'

/** Not the picker's copy of an hour: whoever changes it needs it as it stands. */
export const currentUnitQuery = (id: string) => ({
  queryKey: ['units', id, 'current'],
  queryFn: ({ signal }: { signal: AbortSignal }) => findUnit(id, signal),
})

export const findUnit = (id: string, signal?: AbortSignal) =>
  body(api.GET('/api/console/v1/units/{id}', { params: { path: { id } }, signal }))

export const unitHistoryQuery = (id: string) => ({
  queryKey: ['units', id, 'history'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/units/{id}/history', { params: { path: { id } }, signal })),
})

const at = ({ id, version }: Unit) => ({ path: { id }, header: { 'If-Match': `${version}` } })

export const openUnit = (command: Schemas['OpenUnit']) => body(api.POST('/api/console/v1/units', { body: command }))

export const renameUnit = (unit: Unit, command: Schemas['UnitRenameUnit']) =>
  body(api.POST('/api/console/v1/units/{id}/renamings', { params: at(unit), body: command }))

export const moveUnit = (unit: Unit, command: Schemas['MoveUnit']) =>
  body(api.POST('/api/console/v1/units/{id}/moves', { params: at(unit), body: command }))

export const assistCounties = (unit: Unit, command: Schemas['UnitAssistCounties']) =>
  body(api.POST('/api/console/v1/units/{id}/assistances', { params: at(unit), body: command }))

export const succeedUnit = (unit: Unit, command: Schemas['SucceedUnit']) =>
  body(api.POST('/api/console/v1/units/{id}/successions', { params: at(unit), body: command }))

export const previewUnit = ({ id }: Unit, command: Schemas['SucceedUnit']) =>
  body(api.POST('/api/console/v1/units/{id}/succession-previews', { params: { path: { id } }, body: command }))

export const endUnit = (unit: Unit, command: Schemas['UnitEndUnit']) =>
  body(api.POST('/api/console/v1/units/{id}/endings', { params: at(unit), body: command }))

/** Who serves in the unit and below it, the first of them. */
export const servingQuery = (id: string) => ({
  queryKey: ['cadres', 'serving', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(api.GET('/api/console/v1/cadres', { params: { query: { unit: id, active: true, size: 200 } }, signal })),
})
