import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { read, write } from '../platform/store'

export type Size = '20' | '25' | '30'

/** The version for elder eyes and how large its letters are. */
export const useDisplay = defineStore('display', () => {
  const large = ref(false)
  const size = ref<Size>('20')
  const classes = computed(() => (large.value ? `large size-${size.value}` : ''))

  async function load() {
    const kept = await read<{ large: boolean; size: Size }>('display')
    if (kept) [large.value, size.value] = [kept.large, kept.size]
  }

  async function choose(change: { large?: boolean; size?: Size }) {
    large.value = change.large ?? large.value
    size.value = change.size ?? size.value
    await write('display', { large: large.value, size: size.value })
  }

  return { large, size, classes, load, choose }
})
