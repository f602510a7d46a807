import type { Finding, ResolveFinding } from './checkQueries'

type Reason = NonNullable<ResolveFinding['reason']>
type ExitReason = NonNullable<ResolveFinding['exitReason']>
/** One way of dealing with a finding. Ending a pairing goes through the doors of the pairings themselves. */
export interface Way {
  key: string
  resolution: ResolveFinding['resolution'] | 'END_PAIRING'
  reason?: Reason
  category?: NonNullable<ResolveFinding['category']>
  exitReason?: ExitReason
  needsNote: boolean
}
type Check = Finding['check']

const REASONS: Record<Check, Reason[]> = {
  ORPHAN_OF_AGE: ['STILL_IN_EDUCATION', 'OTHER'],
  DEAD_BUT_PAIRED: [],
  GRADE_AGAINST_CATEGORY: ['CERTIFICATE_UNDER_REVIEW', 'OTHER'],
  CADRE_LEFT_BUT_PAIRED: ['CARES_ON', 'OTHER'],
  PHONE_OF_MANY: ['SAME_FAMILY', 'INSTITUTION', 'OTHER'],
  ENROLLED_NOT_REGISTERED: ['DECLINED', 'LIVES_ELSEWHERE', 'DIED', 'CATEGORY_NOT_ENABLED', 'OTHER'],
  REGISTERED_NOT_ENROLLED: ['APPLIED_FOR', 'RECEIVED_ELSEWHERE', 'NOT_ENTITLED', 'OTHER'],
  REPORTED_DEAD: ['LIST_WRONG', 'OTHER'],
  REPORTED_MOVED: ['LIVES_HERE', 'LIST_WRONG', 'OTHER'],
  REPORTED_CERTIFICATE: ['CERTIFICATE_RENEWED', 'CERTIFICATE_UNDER_REVIEW', 'LIST_WRONG', 'OTHER'],
  BENEFIT_NOT_LISTED: ['LIST_WRONG', 'OTHER'],
  ROSTER_LEFT: ['SECONDED', 'LIST_WRONG', 'OTHER'],
  ROSTER_ELSEWHERE: ['SECONDED', 'LIST_WRONG', 'OTHER'],
}
/** Why somebody leaves who does not receive what the category ought to; elsewhere it follows from the check. */
const EXITS: Partial<Record<Check, ExitReason[]>> = {
  REGISTERED_NOT_ENROLLED: ['NO_LONGER_DESTITUTE', 'PARENT_RECOVERED', 'CERT_CANCELLED', 'MOVED_OUT', 'DECEASED'],
}
/** Into what somebody may go who is no orphan, or not severely disabled; the likeliest first. */
const CATEGORIES: Partial<Record<Check, NonNullable<Way['category']>[]>> = {
  ORPHAN_OF_AGE: ['DESTITUTE', 'SEVERELY_DISABLED_HARDSHIP'],
  GRADE_AGAINST_CATEGORY: ['DESTITUTE', 'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD'],
  REPORTED_CERTIFICATE: ['DESTITUTE', 'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD'],
  REGISTERED_NOT_ENROLLED: ['DESTITUTE', 'SEVERELY_DISABLED_HARDSHIP', 'ORPHAN', 'DE_FACTO_UNATTENDED_CHILD'],
}

/** What a list said is entered as it said so; of somebody who moved only where it told a place of ours. */
const ENTERED = ['MOVE_ENTERED', 'LEAVING_ENTERED', 'POST_ENTERED', 'BENEFIT_END_ENTERED'] as const

/** What the caller may do, the likeliest first. */
export function waysOf(finding: Finding, mayEndPairings: boolean): Way[] {
  const { check, resolutions, person, told } = finding
  const ways: Way[] = []
  for (const resolution of ENTERED)
    if (resolutions.includes(resolution) && (resolution !== 'MOVE_ENTERED' || (person && told?.place)))
      ways.push({ key: resolution, resolution, needsNote: false })
  if (check === 'DEAD_BUT_PAIRED' && resolutions.length && mayEndPairings)
    ways.push({ key: 'END_PAIRING', resolution: 'END_PAIRING', needsNote: false })
  if (resolutions.includes('ENTRY_PROPOSED'))
    ways.push({ key: 'ENTRY_PROPOSED', resolution: 'ENTRY_PROPOSED', needsNote: false })
  if (resolutions.includes('BENEFIT_ASKED'))
    ways.push({ key: 'BENEFIT_ASKED', resolution: 'BENEFIT_ASKED', needsNote: true })
  const proposals = check === 'GRADE_AGAINST_CATEGORY' ? (['CATEGORY_PROPOSED', 'EXIT_PROPOSED'] as const) : (['EXIT_PROPOSED', 'CATEGORY_PROPOSED'] as const) // prettier-ignore
  for (const resolution of proposals.filter((one) => person && resolutions.includes(one))) {
    if (resolution === 'EXIT_PROPOSED' && EXITS[check])
      for (const exitReason of EXITS[check])
        ways.push({ key: `EXIT_PROPOSED.${check}.${exitReason}`, resolution, exitReason, needsNote: false })
    else if (resolution === 'EXIT_PROPOSED') ways.push({ key: `EXIT_PROPOSED.${check}`, resolution, needsNote: false })
    else
      for (const category of CATEGORIES[check] ?? [])
        ways.push({ key: `CATEGORY_PROPOSED.${category}`, resolution, category, needsNote: false })
  }
  for (const resolution of ['PAIRING_END_ASKED', 'HANDOVER_ASKED'] as const)
    if (resolutions.includes(resolution)) ways.push({ key: resolution, resolution, needsNote: true })
  if (resolutions.includes('IS_RIGHT'))
    for (const reason of REASONS[check])
      ways.push({ key: `IS_RIGHT.${reason}`, resolution: 'IS_RIGHT', reason, needsNote: reason === 'OTHER' })
  // Of whom a school says that they learn, care goes on.
  const likeliest = check === 'ORPHAN_OF_AGE' && told ? ways.findIndex(({ reason }) => reason === 'STILL_IN_EDUCATION') : -1 // prettier-ignore
  if (likeliest > 0) ways.unshift(...ways.splice(likeliest, 1))
  return ways
}

/** What is sent of it; the version of the person goes along where something is proposed of them. */
export function commandOf(way: Way, note: string, { person }: Finding): ResolveFinding {
  const proposed = ['EXIT_PROPOSED', 'CATEGORY_PROPOSED', 'MOVE_ENTERED'].includes(way.resolution)
  return {
    resolution: way.resolution as ResolveFinding['resolution'],
    ...(way.reason && { reason: way.reason }),
    ...(way.category && { category: way.category }),
    ...(way.exitReason && { exitReason: way.exitReason }),
    ...(proposed && person && { recipientVersion: person.version }),
    ...(note.trim() && { note: note.trim() }),
  }
}
