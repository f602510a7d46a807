import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { dashboardKey, figuresKey, type Area } from './figures'
import { useLiveFigures } from './useLiveFigures'

class Source extends EventTarget {
  static readonly CLOSED = 2
  static all: Source[] = []
  readyState = 1
  onerror?: () => void
  constructor(readonly url: string) {
    super()
    Source.all.push(this)
  }
  beat = () => this.dispatchEvent(new MessageEvent('beat'))
  figures = (version: number, cadres: number) =>
    this.dispatchEvent(new MessageEvent('figures', { data: JSON.stringify({ cadres }), lastEventId: String(version) }))
  giveUp() {
    this.readyState = Source.CLOSED
    this.onerror?.()
  }
  close = () => (this.readyState = Source.CLOSED)
}

enableAutoUnmount(afterEach)

const county: Area = { division: '622921', year: 2026 }

function page(first: Area = county) {
  const [queries, area] = [new QueryClient(), ref<Area | null>(first)]
  let live!: ReturnType<typeof useLiveFigures>
  const wrapper = mount(
    { template: '<i />', setup: () => void (live = useLiveFigures(area)) },
    { global: { plugins: [[VueQueryPlugin, { queryClient: queries }]] } },
  )
  return { area, live, wrapper, queries, figures: (of = county) => queries.getQueryData(figuresKey(of)) }
}

describe('live figures', () => {
  beforeEach(() => {
    Source.all = []
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', Source)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('stand in the query cache as soon as they arrive', () => {
    const { figures } = page()
    Source.all[0]!.figures(7, 4928)
    expect(figures()).toEqual({ cadres: 4928 })
    expect(Source.all[0]!.url).toContain('/statistics/stream?division=622921&year=2026')
  })

  it('never go back to an older version', () => {
    const { figures } = page()
    Source.all[0]!.figures(7, 4928)
    Source.all[0]!.figures(6, 1)
    expect(figures()).toEqual({ cadres: 4928 })
  })

  it('count as lost after three missed beats', () => {
    const { live } = page()
    Source.all[0]!.beat()
    expect(live.link.value).toBe('live')
    vi.advanceTimersByTime(9_900)
    expect(live.link.value).toBe('live')
    vi.advanceTimersByTime(200)
    expect(live.link.value).toBe('lost')
  })

  it('stay live over the ordinary end of a stream, which the browser opens again', () => {
    const { live } = page()
    Source.all[0]!.beat()
    Source.all[0]!.readyState = 0
    Source.all[0]!.onerror?.()
    expect(live.link.value).toBe('live')
    expect(Source.all).toHaveLength(1)
  })

  it('are asked for and opened anew when the browser has given up', async () => {
    const { queries } = page()
    const asked = vi.spyOn(queries, 'invalidateQueries')
    Source.all[0]!.giveUp()
    expect(asked).toHaveBeenCalledWith({ queryKey: dashboardKey(county) })
    vi.advanceTimersByTime(15_000)
    await nextTick()
    expect(Source.all).toHaveLength(2)
    expect(Source.all[1]!.url).toContain('attempt=1')
  })

  it('follow the page to another area, each into its own place', async () => {
    const { area, figures } = page()
    const unit: Area = { unit: '5', tree: 'GROUP', year: null }
    area.value = unit
    await nextTick()
    expect(Source.all.map(({ readyState }) => readyState)).toEqual([Source.CLOSED, 1])
    expect(Source.all[1]!.url).toContain('?unit=5&tree=GROUP&attempt=0')
    Source.all[1]!.figures(1, 12)
    expect([figures(), figures(unit)]).toEqual([undefined, { cadres: 12 }])
  })

  it('do not flow to a hidden tab, and come back with it', async () => {
    page()
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    await nextTick()
    expect(Source.all[0]!.readyState).toBe(Source.CLOSED)
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    await nextTick()
    expect(Source.all).toHaveLength(2)
  })

  it('end with the page', () => {
    const { wrapper } = page()
    wrapper.unmount()
    expect(Source.all[0]!.readyState).toBe(Source.CLOSED)
  })
})
