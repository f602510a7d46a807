import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { openDoor } from './door'

const PICTURES = '../../docs/screens/phone'
const NOW = '2026-11-22T14:05:00+08:00'

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

/** A cadre with a phone of 375×812 before a door of their own; everything the page's policy forbids is remembered. */
export async function cadre(browser: Browser) {
  const door = await openDoor()
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  await page.clock.install({ time: new Date(NOW) })
  await page.clock.resume()
  await page.clock.setFixedTime(new Date(NOW))
  const wrongs: string[] = []
  page.on('pageerror', (failure) => wrongs.push(String(failure)))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) wrongs.push(message.text())
  })
  return new Cadre(page, context, door, wrongs)
}

export class Cadre {
  taps = 0

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly door: Awaited<ReturnType<typeof openDoor>>,
    readonly wrongs: string[],
  ) {}

  /** Opens the app; whoever does so for the first time reads the notice and agrees. */
  async open(place = '') {
    await this.page.goto(this.door.url + place)
    await this.agree()
  }

  async agree() {
    await this.sees('使用前，请先看隐私说明')
    await this.tap('同意，继续')
  }

  /** Every touch of the screen is counted. */
  async tap(text: string | RegExp) {
    this.taps++
    await this.on(text).tap()
  }

  /** The framework hands on what is typed a tenth of a second later. */
  async fill(label: string, text: string) {
    await this.page.getByLabel(label).last().fill(text)
    await this.page.waitForTimeout(200)
  }

  on(text: string | RegExp) {
    return this.page.locator('[role=button],[role=radio],[role=switch],[role=link],[role=checkbox],uni-button,.uni-modal__btn').filter({ hasText: text, visible: true }).last()
  }

  async sees(...texts: (string | RegExp)[]) {
    for (const text of texts) await this.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 })
  }

  /** Picks the first demo cadre, binds, and stands on the home page. */
  async arrive() {
    await this.open()
    await this.tap('王建国')
    await this.fill('身份证号后六位', '01001X')
    await this.tap('核对并绑定')
    await this.sees('临夏县民政局 · 韩集镇', '张* 一家 3 人')
  }

  /** Nothing sticks out at the side or is cut off within its box. */
  async nothingIsCut(name: string) {
    const cut = await this.page.evaluate(() => {
      const found: string[] = []
      if (document.documentElement.scrollWidth > window.innerWidth) found.push(`page is ${document.documentElement.scrollWidth} wide`)
      for (const one of document.querySelectorAll<HTMLElement>('.page *, .uni-modal *')) {
        const style = getComputedStyle(one)
        const box = one.getBoundingClientRect()
        if (!box.width || style.visibility === 'hidden' || one.closest('.uni-resize-sensor,uni-resize-sensor')) continue
        if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`${one.className || one.tagName} sticks out`)
        if (style.overflow !== 'visible' && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) && one.innerText?.trim())
          found.push(`${one.className || one.tagName} cuts ${one.innerText.slice(0, 20)}`)
      }
      return found
    })
    expect(cut, name).toEqual([])
  }

  /** A picture of the state, after axe and the ruler have passed over it. */
  async shoot(name: string, { whole = false } = {}) {
    await this.page.waitForTimeout(300)
    await this.nothingIsCut(name)
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`), name).toEqual([])
    expect(this.wrongs, name).toEqual([])
    await this.page.screenshot({ path: `${PICTURES}/${name}.png`, animations: 'disabled' })
    if (!whole) return
    await this.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await this.page.screenshot({ path: `${PICTURES}/${name}-end.png`, animations: 'disabled' })
    await this.page.evaluate(() => window.scrollTo(0, 0))
  }

  async leave() {
    await this.context.close()
    await this.door.close()
  }
}
