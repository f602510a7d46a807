import { api, body } from '@/api/api'

/** What every figure means; it changes with a release only. */
export const definitionsQuery = {
  queryKey: ['definitions'],
  queryFn: () => body(api.GET('/api/console/v1/statistics/definitions')),
  staleTime: Infinity,
}
