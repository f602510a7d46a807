import { isOfCounty } from '@/area/grants'
import { useSession } from './useSession'

/** Whether a page is there for who is logged in; the server decides all the same. */
export function mayOpen({ needs, county }: { needs?: string; county?: boolean }) {
  const session = useSession()
  return (!needs || session.can(needs)) && (!county || (session.session?.grants ?? []).some(isOfCounty))
}
