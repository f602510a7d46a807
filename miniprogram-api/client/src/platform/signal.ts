import { ref } from 'vue'

/** Whether there is a way to the server, as far as the phone and the last call know. */
export const online = ref(true)

let started = false

/** Calls `whenBack` at once, whenever signal returns, and each minute. */
export function watchSignal(whenBack: () => void): void {
  if (started) return
  started = true
  uni.getNetworkType({ success: ({ networkType }) => (online.value = networkType !== 'none') })
  uni.onNetworkStatusChange(({ isConnected }) => {
    online.value = isConnected
    if (isConnected) whenBack()
  })
  // #ifdef H5
  window.addEventListener('offline', () => (online.value = false))
  window.addEventListener('online', () => {
    online.value = true
    whenBack()
  })
  // #endif
  setInterval(whenBack, 60_000)
  whenBack()
}
