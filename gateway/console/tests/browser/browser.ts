import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { CODE, PASSWORD } from './identity'
import type { Server } from './server'

const SCREENS = fileURLToPath(new URL('../../../../docs/screens/console/', import.meta.url))
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export async function startBrowser(server: Server) {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'console-')), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [...FLAGS.split(' '), '--lang=zh-CN'],
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(6000)
  const violations: string[] = []
  const errors: string[] = []
  await context.exposeFunction('tellViolation', (text: string) => violations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation(text: string): void }
      tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })

  /** A page of its own person: nobody is logged in. */
  async function open(path: string, size: { width: number; height?: number } = { width: 1440 }) {
    await context.clearCookies()
    const before = context.pages()
    const page = await context.newPage()
    await Promise.all(before.map((old) => old.close())) // the browser ends with its last page
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.setViewportSize({ height: 900, ...size })
    await page.clock.setFixedTime('2026-11-22T14:05:21+08:00')
    await page.goto(`${server.address}/console${path}`)
    return page
  }

  async function openAs(login: string, path: string, size?: { width: number; height?: number }) {
    const page = await open(path, size)
    await logIn(page, login)
    await page.locator('main h1').waitFor()
    return page
  }

  return { context, open, openAs, violations, errors, stop: () => context.close() }
}

export type Browser = Awaited<ReturnType<typeof startBrowser>>

export async function logIn(page: Page, login: string) {
  await page.getByLabel('账号').fill(login)
  await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('动态验证码').fill(CODE)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('button', { name: '退出登录' }).waitFor()
}

/** Looks through the whole page; a picture of it goes to docs. */
export async function inspect(page: Page, name: string, whole = true) {
  await page.waitForLoadState('networkidle', { timeout: 1500 }).catch(() => undefined) // a stream keeps the network busy
  await page.screenshot({ path: `${SCREENS}${name}.png`, fullPage: whole, animations: 'disabled' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  const cut = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(cut, 'the page is wider than the window').toBe(false)
}

/** Opens a choice; the words on the select lie over its input. */
export const openChoice = (page: Page, name: string) =>
  page
    .locator('.el-select')
    .filter({ has: page.getByRole('combobox', { name }) })
    .click()
