// What every file of browser tests stands on: a server and a browser, and at the end a page that broke no rule.
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { startBrowser, type Browser } from './browser'
import { startServer, type Server } from './server'

export let server: Server
export let browser: Browser

export function stage() {
  beforeAll(async () => {
    server = await startServer()
    browser = await startBrowser(server)
  })
  beforeEach(() => Object.assign(server.world, { failing: '', hanging: '' }))
  afterAll(async () => {
    await browser.stop()
    await server.stop()
    expect(browser.violations).toEqual([])
    expect(browser.errors).toEqual([])
  })
}
