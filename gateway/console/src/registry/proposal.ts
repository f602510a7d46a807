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

/** Who has left comes back; who is there may leave, or be of another category. */
export const typesFor = ({ status }: Person): ProposeChange['type'][] =>
  status === 'EXITED' ? ['MODIFY', 'RE_ENTRY'] : ['MODIFY', 'CATEGORY_ADJUST', 'EXIT']

export const given = (text: string) => text.trim() || undefined

/** Whether a second person has to look at it before it holds. */
export const needsASecond = (proposal: Proposal) =>
  proposal.type !== 'MODIFY' || NEEDS_A_SECOND.some((field) => given(proposal[field]))

/** Whether enough is said for its type. */
export function isSaid(proposal: Proposal) {
  if (proposal.type === 'MODIFY') return TEXTS.some((field) => given(proposal[field]))
  if (proposal.type === 'CATEGORY_ADJUST') return !!proposal.category
  return proposal.type === 'RE_ENTRY' || !!proposal.exitReason
}

/** What is sent: only what is said, and only what belongs to the type. */
export function commandOf(proposal: Proposal, person: Pick<Person, 'id' | 'version'>): ProposeChange {
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
    from: given(proposal.from),
    category: proposal.type === 'EXIT' ? undefined : proposal.category || undefined,
    exitReason: proposal.type === 'EXIT' ? proposal.exitReason || undefined : undefined,
  }
}
