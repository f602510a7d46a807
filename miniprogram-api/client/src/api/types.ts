/** The phone's door as ARCHITECTURE section 6 words it. Ids are text. */
export type CareKind = 'CONTACT' | 'VISIT'
export type Channel = 'PHONE' | 'WECHAT' | 'VIDEO' | 'ONSITE' | 'LETTER' | 'OTHER'
export type Condition = 'GOOD' | 'FAIR' | 'POOR'
export type Outcome = 'OPEN' | 'RESOLVED' | 'REPORTED'
export type HazardType = 'FIRE' | 'ELECTRIC_SHOCK' | 'DROWNING' | 'SCALD' | 'COAL_GAS_POISONING' | 'FALL'
export type AidKind =
  | 'CASH'
  | 'STUDY_SUPPLIES'
  | 'GRAIN_OIL'
  | 'TEA'
  | 'FESTIVE_FOOD'
  | 'CLOTHING'
  | 'COAL'
  | 'MEDICAL_KIT'
  | 'OTHER'
export type Category =
  | 'ORPHAN'
  | 'DE_FACTO_UNATTENDED_CHILD'
  | 'SEVERELY_DISABLED_HARDSHIP'
  | 'DESTITUTE'
  | 'RESETTLEMENT'

export interface CareRecordBody {
  householdId: string
  recipientIds?: string[]
  kind: CareKind
  occurredAt: string
  channel: Channel
  condition?: Condition | null
  note?: string | null
  hazards?: { type: HazardType; removed: boolean }[]
  difficulties?: { text: string; outcome: Outcome }[]
  goodDeeds?: { text: string }[]
  aid?: { kind: AidKind; fen: number }[]
  policies?: { policyId: string; version?: number | null; note?: string | null }[]
}

export interface CareRecord extends CareRecordBody {
  id: string
  version: number
  status: 'VALID' | 'VOID'
  countedAs: { kind: CareKind; category: Category; month: string; persons: number }
}

export interface Problem {
  status: number
  title: string
  code: string
  detail?: string
  errors?: { field: string; code: string; message: string }[]
  traceId?: string
  bindingToken?: string
}

export interface Tokens {
  accessToken: string
  refreshToken: string
  expiresIn: number
}

export interface Cadre {
  id: string
  name: string
  unitName: string | null
  divisionName: string | null
}

export interface Due {
  householdId: string
  label: string | null
  kind: CareKind
  dueOn: string
  overdue: boolean
}

export interface Home {
  cadre: Cadre
  due: Due[]
  year: { contacts: number; visits: number }
}

export interface Recipient {
  recipientId: string
  householdId: string
  pairingId: string
  maskedName: string | null
  category: Category | null
  division: { code: string; name: string } | null
}

export type PolicyCategory = 'BASIC_LIVING' | 'EDUCATION' | 'EMPLOYMENT' | 'HOUSING' | 'MEDICAL' | 'RIGHTS'

export interface Policy {
  id: string
  code: string
  mainCategory: PolicyCategory
  edition: number
  title: string
  summary: string
  classes: Category[]
  regionScope: string | null
  dataAsOf: string | null
  eligibility: string[]
  benefit: string | null
  benefitItems: { name: string; amount: number; unit: string; scope: string; year: string }[]
  responsibleDepartment: string | null
  approvalAuthority: string | null
  howToApply: string[]
  requiredMaterials: string[]
  legalBasis: { title: string; number: string | null; status: string | null }[]
  sources: { key: string; title: string }[]
  note: string | null
  unconfirmed: string[]
  editions: { number: number; from: string; to: string | null; holds: 'BEFORE' | 'TODAY' | 'LATER' }[]
  highlights: { field: string; parts: { text: string; hit: boolean }[] }[]
  version: number
}

export interface Page<T> {
  items: T[]
  total: number
  next: string | null
}

export interface BatchAnswer {
  items: { idempotencyKey: string; status: number; record?: CareRecord | null; problem?: Problem | null }[]
}
