import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { paths } from '@/api/schema'

type Movements = paths['/api/console/v1/movements']
export type Summary = Movements['get']['responses'][200]['content']['application/json']
export type SummaryLine = Summary['categories'][number]
export type Programme = Summary['programmes'][number]
export type Because = Summary['reasons'][number]
type Rows = paths['/api/console/v1/entered-rows']
export type Entered = Rows['get']['responses'][200]['content']['application/json']
export type EnteredKind = Entered['kinds'][number]

export interface Period {
  division: string
  from: string
  to: string
}

const query = (period: Ref<Period | null>) => ({ params: { query: period.value! } })
const asked = (what: string, period: Ref<Period | null>) => ({
  queryKey: computed(() => ['movements', what, period.value]),
  enabled: computed(() => period.value !== null),
})

export const summaryQuery = (period: Ref<Period | null>) => ({
  ...asked('whole', period),
  queryFn: () => body(api.GET('/api/console/v1/movements', query(period))),
})

export const partsQuery = (period: Ref<Period | null>) => ({
  ...asked('parts', period),
  queryFn: () => body(api.GET('/api/console/v1/movements/children', query(period))),
})

export const enteredQuery = (period: Ref<Period | null>) => ({
  ...asked('entered', period),
  queryFn: () => body(api.GET('/api/console/v1/entered-rows', query(period))),
})
