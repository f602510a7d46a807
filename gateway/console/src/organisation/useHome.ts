import { computed } from 'vue'
import { useArea } from '@/area/useArea'

const PROVINCE = '620000'

/** The caller's own area: where choosing begins. */
export function useHome() {
  const { home } = useArea()
  return {
    division: computed(() => (home.value && 'division' in home.value ? home.value.division : PROVINCE)),
    unit: computed(() => (home.value && 'unit' in home.value ? home.value.unit : undefined)),
  }
}
