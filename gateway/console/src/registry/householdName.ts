import { count } from '@/figures/format'
import { texts } from '@/messages'
import type { HouseholdRow, PersonInShort } from './registerQueries'

const { t } = texts

type Named = Pick<HouseholdRow, 'kind' | 'people'> & { first: PersonInShort | null }

/** A family is called by who of it is in care longest, as in the care records; a home by how many it cares for. */
export function householdName({ kind, first, people }: Named) {
  if (kind === 'INSTITUTION') return t('household.institution', { n: count(people) })
  if (!first) return t('household.nobody')
  const name = first.childDataHidden ? t('household.child') : (first.name ?? t('person.unnamed'))
  return people > 1 ? t('household.several', { name, n: count(people) }) : name
}
