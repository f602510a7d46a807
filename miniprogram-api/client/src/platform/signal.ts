import { ref } from 'vue'

/** Whether there is a way to the server, as far as the phone and the last call know. */
export const online = ref(true)

let started = false
let losses = 0

function lost(): void {
  losses += 1
  online.value = false
}

/** Follows one call. Its answer proves a way to the server only if the signal was not lost since it began. */
export function followCall(): { answered(): void; unanswered(): void } {
  const before = losses
  return {
    answered: () => {
      if (losses === before) online.value = true
    },
    unanswered: () => (online.value = false),
  }
}

/** Calls `whenBack` at once, whenever signal returns, and each minute. */
export function watchSignal(whenBack: () => void): void {
  if (started) return
  started = true
  const back = () => {
    online.value = true
    whenBack()
  }
  // #ifndef H5
  uni.getNetworkType({ success: ({ networkType }) => (networkType === 'none' ? lost() : undefined) })
  uni.onNetworkStatusChange(({ isConnected }) => (isConnected ? back() : lost()))
  // #endif
  // #ifdef H5
  // The framework asks the browser how fast its connection is, which goes on being answered without one.
  if (!navigator.onLine) lost()
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  // #endif
  setInterval(whenBack, 60_000)
  whenBack()
}
