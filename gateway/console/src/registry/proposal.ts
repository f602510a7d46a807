import type { Person } from '@/privacy/personQueries'
import type { ProposeChange } from './changeQueries'

/** What may be said of somebody who is there; named as the server names what is wrong. */
export const NEEDS_A_SECOND = ['name', 'idNumber', 'disabilityCertificate'] as const
export const HOLDS_AT_ONCE = ['phone', 'guardian.name', 'guardian.relation', 'guardian.phone', 'address'] as const
export const TEXTS = [...NEEDS_A_SECOND, ...HOLDS_AT_ONCE]

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
  category: '' as NonNullable<ProposeChange['category']> | '',
  exitReason: '' as NonNullable<ProposeChange['exitReason']> | '',
  from: '',
  note: '',
})
export type Proposal = ReturnType<typeof emptyProposal>

/** Who has left, or is about to, comes back; who is there may leave, or be of another category. */
export const typesFor = ({ status, leavesOn }: Person): ProposeChange['type'][] =>
  status === 'EXITED' || leavesOn
    ? ['MODIFY', ...(leavesOn ? (['EXIT'] as const) : []), 'RE_ENTRY']
    : ['MODIFY', 'CATEGORY_ADJUST', 'EXIT', 'GRADUAL_EXIT']

export const isExit = ({ type }: Pick<Proposal, 'type'>) => type === 'EXIT' || type === 'GRADUAL_EXIT'

export const given = (text: string) => text.trim() || undefined

/** Whether a second person has to look at it before it holds. */
export const needsASecond = (proposal: Proposal) =>
  proposal.type !== 'MODIFY' || NEEDS_A_SECOND.some((field) => given(proposal[field]))

/** Whether enough is said for its type. */
export function isSaid(proposal: Proposal) {
  if (proposal.type === 'MODIFY') return TEXTS.some((field) => given(proposal[field]))
  if (proposal.type === 'CATEGORY_ADJUST') return !!proposal.category
  if (proposal.type === 'GRADUAL_EXIT' && !proposal.from) return false
  return proposal.type === 'RE_ENTRY' || !!proposal.exitReason
}

/** What is sent: only what is said, and only what belongs to the type. */
export function commandOf(
  proposal: Proposal,
  person: Pick<Person, 'id' | 'version'> & Partial<Pick<Person, 'leavesOn'>>,
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
      guardian: Object.values(guardian).some(Boolean) ? guardian : undefined,
    }
  }
  return {
    ...common,
    // Who is about to leave stays from the very day on which they would have left.
    from: given(proposal.from) ?? (proposal.type === 'RE_ENTRY' ? (person.leavesOn ?? undefined) : undefined),
    category: isExit(proposal) ? undefined : proposal.category || undefined,
    exitReason: isExit(proposal) ? proposal.exitReason || undefined : undefined,
  }
}
