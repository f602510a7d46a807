import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspect, startBrowser, type Browser } from './browser'
import { startServer, type Server } from './server'

let [server, browser]: [Server, Browser] = [undefined as never, undefined as never]
beforeAll(async () => {
  server = await startServer()
  browser = await startBrowser(server)
})
afterAll(async () => {
  await browser.stop()
  await server.stop()
  expect(browser.violations).toEqual([])
  expect(browser.errors).toEqual([])
})

const pages = [
  ['dashboard', '/dashboard?division=622921'],
  ['care-records', '/care-records'],
  ['policies', '/policies?q=低保'],
  ['policy', '/policies/6000000000000000001'],
  ['report', '/reports?division=622921&asOf=2023-12-31'],
  ['definitions', '/definitions'],
  ['not-found', '/no-such-page'],
] as const

describe('every page', () => {
  it.each(pages)('%s fits a window of 1024 and can be used by everybody', async (name, path) => {
    const page = await browser.openAs('office', path, { width: 1024 })
    await page.waitForTimeout(400)
    await inspect(page, `${name}-1024`)
    expect(await page.locator('h1').count()).toBe(1)
  })

  it.each(pages.slice(0, 5))('%s holds in large type', async (name, path) => {
    const page = await browser.openAs('office', path)
    await page.getByRole('button', { name: /大字/ }).click()
    await page.waitForTimeout(400)
    await inspect(page, `${name}-large`)
    await page.getByRole('button', { name: /大字/ }).click()
  })

  it('is left by the skip link for its content', async () => {
    const page = await browser.openAs('office', '/definitions')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.screenshot({ path: new URL('../../../../docs/screens/console/skip-link.png', import.meta.url).pathname })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it('gives a system administrator no people and no figures', async () => {
    const page = await browser.openAs('system', '/')
    await page.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allTextContents()).toEqual([
      '政策手册',
      '指标定义',
    ])
  })
})
