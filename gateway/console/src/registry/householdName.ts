import { count } from '@/figures/format'
import { texts } from '@/messages'
import type { Household, HouseholdRow, PersonInShort } from './registerQueries'

const { t } = texts

type Named = Pick<HouseholdRow, 'kind' | 'people'> & { first: PersonInShort | null }

/** A family is called by who of it is in care longest, as in the care records; a home by how many it cares for. */
export function householdName({ kind, first, people }: Named) {
  if (kind === 'INSTITUTION') return t('household.institution', { n: count(people) })
  if (!first) return t('household.nobody')
  const name = first.childDataHidden ? t('household.child') : (first.name ?? t('person.unnamed'))
  return people > 1 ? t('household.several', { name, n: count(people) }) : name
}

/** A household's page by those of it who are in care. */
export function inCare({ kind, people, peopleInAll }: Household): Named {
  const there = people.filter(({ status }) => status !== 'EXITED')
  // Of a home with more people than are listed it is not known how many have left.
  return { kind, first: there[0] ?? null, people: peopleInAll > people.length ? peopleInAll : there.length }
}
