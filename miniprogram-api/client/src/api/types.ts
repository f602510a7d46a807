import type { components } from './schema'

// Short names for what the phone's door says; the types themselves are generated from its OpenAPI document.
type Schemas = components['schemas']

export type CareKind = Schemas['CareKind']
export type Channel = Schemas['ContactChannel']
export type Condition = Schemas['LogCareRecordCondition']
export type Outcome = Schemas['LogCareRecordOutcome']
export type HazardType = Schemas['HazardType']
export type AidKind = Schemas['AidKind']

export type CareRecordBody = Schemas['LogCareRecordInput']
export type CareRecord = Schemas['CareRecord']

/** Of an outcome, what the phone looks at. */
type Outcomes = Schemas['CareRecordOutcomes']['items'][number]
export interface BatchAnswer {
  items: (Pick<Outcomes, 'idempotencyKey' | 'status'> & { record?: CareRecord | null; problem?: Problem | null })[]
}

export type Tokens = Schemas['Tokens']
export type Home = Schemas['Home']
export type Cadre = Schemas['HomeMe']
export type Due = Schemas['HomeDue']
export type Recipient = Schemas['MyRecipient']
export type Page<T> = Omit<Schemas['MyRecipientPage'], 'items'> & { items: T[] }

/** What our server tells; of what comes from elsewhere on the way only this much is known. */
export type Problem = Pick<Schemas['Problem'], 'status' | 'title' | 'code'> &
  Partial<Schemas['LoginBindingRequired']>

/** One of the people I care for, masked. */
export type Person = Schemas['OwnRecipient']
export type Revealed = Schemas['RevealedField']

/** What I say is wrong about somebody, and what became of it. */
export type CorrectionBody = Schemas['ProposeChange']
export type Correction = Schemas['Correction']

export type Policy = Schemas['Policy']
export type PolicyCategory = Schemas['PolicyCategory']
