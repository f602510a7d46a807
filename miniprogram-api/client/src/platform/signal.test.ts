import { beforeEach, describe, expect, it, vi } from 'vitest'

type Listener = () => void
const listeners: Record<string, Listener> = {}
vi.stubGlobal('window', { addEventListener: (name: string, listener: Listener) => (listeners[name] = listener) })
vi.stubGlobal('navigator', { onLine: true })
vi.stubGlobal('uni', { getNetworkType: () => undefined, onNetworkStatusChange: () => undefined })
const { followCall, online, watchSignal } = await import('./signal')

describe('the signal', () => {
  beforeEach(() => {
    watchSignal(() => undefined)
    online.value = true
  })

  it('stays lost when an answer comes that was on its way before', () => {
    const asked = followCall()
    listeners.offline!()
    asked.answered()
    expect(online.value).toBe(false)
  })

  it('is there when a call is answered that began without it', () => {
    listeners.offline!()
    followCall().answered()
    expect(online.value).toBe(true)
  })

  it('is lost for all when a call gets no answer', () => {
    followCall().unanswered()
    expect(online.value).toBe(false)
  })
})
