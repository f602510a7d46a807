import type { Person } from '@/privacy/personQueries'
import type { ProposeChange, SelfCareGrade } from './changeQueries'

/** What may be said of somebody who is there; named as the server names what is wrong. */
export const NEEDS_A_SECOND = ['name', 'idNumber', 'disabilityCertificate'] as const
export const HOLDS_AT_ONCE = [
  'phone',
  'guardian.name',
  'guardian.relation',
  'guardian.phone',
  'address',
  'registerNumber',
] as const
export const TEXTS = [...NEEDS_A_SECOND, ...HOLDS_AT_ONCE]

/** That a grade which is known does not hold any more. */
export const NO_GRADE = 'NO_GRADE'

type Standing = Pick<Person, 'status' | 'leavesOn' | 'turnsOn'>

export const emptyProposal = () => ({
  type: 'MODIFY' as ProposeChange['type'],
  name: '',
  idNumber: '',
  disabilityCertificate: '',
  phone: '',
  'guardian.name': '',
  'guardian.relation': '',
  'guardian.phone': '',
  address: '',
  registerNumber: '',
  selfCareGrade: '' as SelfCareGrade | typeof NO_GRADE | '',
  category: '' as NonNullable<ProposeChange['category']> | '',
  exitReason: '' as NonNullable<ProposeChange['exitReason']> | '',
  suspensionReason: '' as NonNullable<ProposeChange['suspensionReason']> | '',
  from: '',
  note: '',
})
export type Proposal = ReturnType<typeof emptyProposal>

/** Who has left, or is about to, comes back; whose care is paused, or about to be, resumes it; who is there may leave. */
export function typesFor({ status, leavesOn, turnsOn }: Standing): ProposeChange['type'][] {
  if (status === 'EXITED') return ['MODIFY', 'RE_ENTRY']
  if (leavesOn) return ['MODIFY', 'EXIT', 'RE_ENTRY']
  if (turnsOn) return ['MODIFY', 'CATEGORY_ADJUST', 'SUSPEND', 'RESUME', 'EXIT']
  return status === 'ACTIVE'
    ? ['MODIFY', 'CATEGORY_ADJUST', 'SUSPEND', 'EXIT', 'GRADUAL_EXIT']
    : ['MODIFY', 'CATEGORY_ADJUST', 'RESUME', 'EXIT']
}

/** Whether what lies ahead would not come, rather than come sooner. */
const callsOff = (type: ProposeChange['type'], { status, leavesOn, turnsOn }: Partial<Standing>) =>
  type === 'RE_ENTRY' ? !!leavesOn : !!turnsOn && type === (status === 'ACTIVE' ? 'RESUME' : 'SUSPEND')

/** What the type is called, where something lies ahead. */
export function typeWords(type: ProposeChange['type'], standing: Standing) {
  if (callsOff(type, standing)) return `proposal.callOff.${type}`
  return standing.turnsOn && (type === 'RESUME' || type === 'SUSPEND')
    ? `proposal.sooner.${type}`
    : `changeType.${type}`
}

/** From which day on it holds where none is said: what is called off does not come on that very day. */
export const dayOf = (type: ProposeChange['type'], standing: Partial<Standing>) =>
  callsOff(type, standing) ? ((type === 'RE_ENTRY' ? standing.leavesOn : standing.turnsOn) ?? undefined) : undefined

const gradeOf = ({ selfCareGrade }: Proposal) => (selfCareGrade === NO_GRADE ? undefined : selfCareGrade || undefined)

const isOfCategory = ({ type }: Pick<Proposal, 'type'>) => type === 'CATEGORY_ADJUST' || type === 'RE_ENTRY'

export const isExit = ({ type }: Pick<Proposal, 'type'>) => type === 'EXIT' || type === 'GRADUAL_EXIT'

export const given = (text: string) => text.trim() || undefined

/** Whether a second person has to look at it before it holds. */
export const needsASecond = (proposal: Proposal) =>
  proposal.type !== 'MODIFY' || NEEDS_A_SECOND.some((field) => given(proposal[field]))

/** Whether enough is said for its type. */
export function isSaid(proposal: Proposal) {
  if (proposal.type === 'MODIFY') return !!proposal.selfCareGrade || TEXTS.some((field) => given(proposal[field]))
  if (proposal.type === 'SUSPEND') return !!proposal.suspensionReason && (proposal.suspensionReason !== 'OTHER' || !!given(proposal.note)) // prettier-ignore
  if (proposal.type === 'CATEGORY_ADJUST') return !!proposal.category
  if (proposal.type === 'GRADUAL_EXIT' && !proposal.from) return false
  return proposal.type === 'RE_ENTRY' || proposal.type === 'RESUME' || !!proposal.exitReason
}

/** What is sent: only what is said, and only what belongs to the type. */
export function commandOf(
  proposal: Proposal,
  person: Pick<Person, 'id' | 'version'> & Partial<Standing>,
): ProposeChange {
  const about = { type: proposal.type, recipientId: person.id, recipientVersion: person.version }
  const common = { ...about, note: given(proposal.note) }
  if (proposal.type === 'MODIFY') {
    const guardian = {
      name: given(proposal['guardian.name']),
      relation: given(proposal['guardian.relation']),
      phone: given(proposal['guardian.phone']),
    }
    return {
      ...common,
      name: given(proposal.name),
      idNumber: given(proposal.idNumber),
      disabilityCertificate: given(proposal.disabilityCertificate),
      phone: given(proposal.phone),
      address: given(proposal.address),
      registerNumber: given(proposal.registerNumber),
      selfCareGrade: gradeOf(proposal),
      clear: proposal.selfCareGrade === NO_GRADE ? ['SELF_CARE_GRADE'] : undefined,
      guardian: Object.values(guardian).some(Boolean) ? guardian : undefined,
    }
  }
  return {
    ...common,
    from: given(proposal.from) ?? dayOf(proposal.type, person),
    category: isOfCategory(proposal) ? proposal.category || undefined : undefined,
    exitReason: isExit(proposal) ? proposal.exitReason || undefined : undefined,
    suspensionReason: proposal.type === 'SUSPEND' ? proposal.suspensionReason || undefined : undefined,
  }
}
