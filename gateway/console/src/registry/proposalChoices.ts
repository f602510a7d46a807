import { texts } from '@/messages'
import {
  CATEGORIES,
  EXIT_REASONS,
  GRADUAL_REASONS,
  SELF_CARE_GRADES,
  SUSPENSION_REASONS,
  type ProposeChange,
} from './changeQueries'
import { NO_GRADE } from './proposal'

const { t } = texts
const named = <Value extends string>(words: string, values: readonly Value[]) =>
  values.map((value) => ({ value, text: t(`${words}.${value}`) }))

/** What is chosen from a list, whatever the type. */
export const CHOICES = ['category', 'exitReason', 'suspensionReason', 'selfCareGrade'] as const

export const gradeOptions = () => [
  ...named('selfCareGrade', SELF_CARE_GRADES),
  { value: NO_GRADE, text: t('proposal.gradeGone') } as const,
]

/** What has to be chosen for the type, if anything. */
export function choicesFor(type: ProposeChange['type']) {
  const chosen = 'proposal.choose'
  switch (type) {
    case 'CATEGORY_ADJUST':
      return { field: 'category', none: chosen, options: named('category', CATEGORIES) } as const
    case 'RE_ENTRY':
      return { field: 'category', none: 'proposal.sameCategory', options: named('category', CATEGORIES) } as const
    case 'EXIT':
      return { field: 'exitReason', none: chosen, options: named('exitReason', EXIT_REASONS) } as const
    case 'GRADUAL_EXIT':
      return { field: 'exitReason', none: chosen, options: named('exitReason', GRADUAL_REASONS) } as const
    case 'SUSPEND':
      return {
        field: 'suspensionReason',
        none: chosen,
        options: named('suspensionReason', SUSPENSION_REASONS),
      } as const
    default:
      return undefined
  }
}
