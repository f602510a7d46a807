import { texts } from '@/messages'
import type { Mover } from './householdQueries'

const { t } = texts

export const moverName = ({ name, childDataHidden }: Omit<Mover, 'id'>) =>
  childDataHidden ? t('household.child') : (name ?? t('person.unnamed'))

/** Those who are told by name; of the others how many. */
export function moverNames(people: Mover[], inAll = people.length) {
  const named = people.map(moverName).join('、')
  if (inAll === people.length) return named || t('household.nobodyMoved')
  return t('household.andOthers', { named, n: inAll - people.length })
}
