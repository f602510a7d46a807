import type { AidKind, CareKind, CareRecordBody, Channel, HazardType, Outcome } from '../api/types'
import { t } from '../messages/t'
import { fenOf } from './money'

export const KINDS: CareKind[] = ['VISIT', 'CONTACT']
export const CHANNELS: Channel[] = ['PHONE', 'WECHAT', 'VIDEO', 'ONSITE', 'LETTER', 'OTHER']
export const CONDITIONS = ['GOOD', 'FAIR', 'POOR'] as const
export const OUTCOMES: Outcome[] = ['OPEN', 'RESOLVED', 'REPORTED']
export const HAZARDS: HazardType[] = ['FIRE', 'ELECTRIC_SHOCK', 'DROWNING', 'SCALD', 'COAL_GAS_POISONING', 'FALL']
export const AIDS: AidKind[] = ['CASH', 'STUDY_SUPPLIES', 'GRAIN_OIL', 'TEA', 'FESTIVE_FOOD', 'CLOTHING', 'COAL', 'MEDICAL_KIT', 'OTHER']

export function optionsOf(of: string, values: readonly string[]) {
  return values.map((value) => ({ value, text: t(`${of}.${value}`) }))
}

/** How one usually does it: a visit at the door, a contact by telephone. */
export function usualChannel(kind: CareKind): Channel {
  return kind === 'VISIT' ? 'ONSITE' : 'PHONE'
}

/** What may be told beyond the four things that are asked for. */
export interface Extras {
  note: string
  difficulties: { text: string; outcome: Outcome }[]
  goodDeeds: { text: string }[]
  hazards: { type: HazardType; removed: boolean }[]
  aid: { kind: AidKind; yuan: string }[]
  policies: string[]
  open: { note: boolean; policies: boolean }
}

export function extrasOf(body?: CareRecordBody): Extras {
  return {
    note: body?.note ?? '',
    difficulties: (body?.difficulties ?? []).map((one) => ({ ...one })),
    goodDeeds: (body?.goodDeeds ?? []).map((one) => ({ ...one })),
    hazards: (body?.hazards ?? []).map((one) => ({ ...one })),
    aid: (body?.aid ?? []).map(({ kind, fen }) => ({ kind, yuan: String(fen / 100) })),
    policies: (body?.policies ?? []).map(({ policyId }) => policyId),
    open: { note: !!body?.note, policies: !!body?.policies?.length },
  }
}

/** Only what was filled in; an amount that is none says so. */
export function filled(extras: Extras): { body: Partial<CareRecordBody>; badAmount: boolean } {
  const body: Partial<CareRecordBody> = {}
  const note = extras.note.trim()
  const difficulties = extras.difficulties.filter(({ text }) => text.trim())
  const goodDeeds = extras.goodDeeds.filter(({ text }) => text.trim())
  const aid = extras.aid.filter(({ yuan }) => yuan.trim()).map(({ kind, yuan }) => ({ kind, fen: fenOf(yuan) ?? -1 }))
  if (note) body.note = note
  if (difficulties.length) body.difficulties = difficulties.map((one) => ({ ...one }))
  if (goodDeeds.length) body.goodDeeds = goodDeeds.map((one) => ({ ...one }))
  if (extras.hazards.length) body.hazards = extras.hazards.map((one) => ({ ...one }))
  if (aid.length) body.aid = aid
  // Without an edition the one of the day is meant: which one that is the server knows, the phone may be behind.
  if (extras.policies.length) body.policies = extras.policies.map((policyId) => ({ policyId }))
  return { body, badAmount: aid.some(({ fen }) => fen < 0) }
}
