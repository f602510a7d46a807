import { computed, type Ref } from 'vue'
import { api, body } from '@/api/api'
import type { components } from '@/api/schema'
import { nodeOf, type Area } from '@/figures/figures'

export type Report = components['schemas']['Report']
export type Paragraph = components['schemas']['ReportParagraph']
export type ExternalStat = components['schemas']['ExternalStat']

/** The province's code ends in four zeros; every other place is asked for as a county, and the server says if it is none. */
const isProvince = (code: string) => /^\d\d0000$/.test(code)

export function reportQuery(area: Ref<Area | null>, asOf: Ref<string>) {
  return {
    queryKey: computed(() => ['report', area.value ? nodeOf(area.value) : 'none', asOf.value]),
    queryFn: () => {
      const [asked, day] = [area.value!, { asOf: asOf.value }]
      if ('unit' in asked)
        return body(
          api.GET('/api/console/v1/reports/unit-summary', { params: { query: { unit: asked.unit, ...day } } }),
        )
      const query = { division: asked.division, ...day }
      return isProvince(asked.division)
        ? body(api.GET('/api/console/v1/reports/province-summary', { params: { query } }))
        : body(api.GET('/api/console/v1/reports/county-summary', { params: { query } }))
    },
    enabled: computed(() => area.value !== null),
  }
}
