import { defineStore } from 'pinia'
import { ref } from 'vue'
import { read, write } from '../platform/store'

/** Raised whenever the notice says something new: then it is shown and asked for once more. */
const NOTICE = 3

/** Whether the person at this phone has read the privacy notice and agreed. */
export const useConsent = defineStore('consent', () => {
  const given = ref(false)

  async function load() {
    given.value = (await read<{ notice: number }>('privacy'))?.notice === NOTICE
  }

  async function give() {
    given.value = true
    await write('privacy', { notice: NOTICE, at: Date.now() })
  }

  return { given, load, give }
})
