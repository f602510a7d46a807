import { count } from '@/figures/format'
import { texts } from '@/messages'
import type { PersonInShort } from './registerQueries'

const { t } = texts

/** A household is called by who of it is in care longest, as in the care records. */
export function householdName({ first, people }: { first: PersonInShort | null; people: number }) {
  if (!first) return t('household.nobody')
  const name = first.childDataHidden ? t('household.child') : (first.name ?? t('person.unnamed'))
  return people > 1 ? t('household.several', { name, n: count(people) }) : name
}
