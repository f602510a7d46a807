import type { QueryClient } from '@tanstack/vue-query'
import { divisionQuery, unitQuery } from '@/area/areaQueries'
import { texts } from '@/messages'
import type { Role } from './accountQueries'

/** Roles and places in one line, each by its name. */
export async function grantWords(queries: QueryClient, roles: Role[], grants: string[]) {
  const { t } = texts
  const places = await Promise.all(grants.map((grant) => placeOf(queries, grant)))
  const said = [...roles.map((role) => t(`role.${role}`)), ...places]
  return said.join(t('list.and')) || t('account.noRole')
}

export async function placeOf(queries: QueryClient, grant: string) {
  const { t } = texts
  const [level, on = ''] = grant.split(':')
  if (level === 'PROVINCE') return t('grant.PROVINCE')
  const found: Promise<{ name: string }> =
    level === 'UNIT' ? queries.fetchQuery(unitQuery(on)) : queries.fetchQuery(divisionQuery(on))
  return found.then(
    ({ name }) => t(`grant.${level}`, { name }),
    () => t('grant.unknown', { on }),
  )
}
