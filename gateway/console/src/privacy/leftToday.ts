import { ref } from 'vue'
import { day } from '@/figures/format'

/** What the newest answer said. It stands in memory only, and tomorrow it is unknown again. */
const left = ref<{ n: number; day: string }>()

/** Of a caller who may ask for nothing there is nothing to tell. */
export function tellLeft(n: number | null) {
  if (n !== null) left.value = { n, day: day(new Date()) }
}

/** How many fields may still be asked for today, as far as it is known. */
export const leftToday = () => (left.value?.day === day(new Date()) ? left.value.n : undefined)
