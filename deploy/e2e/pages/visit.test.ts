import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access, ask, totp } from './system'

const COUNTY = '622921'
const FLAGS = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const SCREENS = '../../../docs/screens/whole/'
const login = `zhang-min-${Date.now()}`
const password = 'Hanji-Lu-27-hao!'

let browser: Browser
const contexts: BrowserContext[] = []
const violations: string[] = []

async function open(width: number, height: number, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  contexts.push(context)
  await context.exposeFunction('tellViolation', (text: string) => void violations.push(text))
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(`${event.violatedDirective} ${event.blockedURI}`),
    ),
  )
  const page = await context.newPage()
  await page.goto(access.gateway + path)
  return page
}

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true })
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS.split(' ') })
})
afterAll(() => browser.close())

describe('a visit that a cadre logs on the phone', () => {
  let console: Page
  let phone: Page
  let before = 0

  it('is awaited by somebody of the county, who has just bound an authenticator', async () => {
    const account = await ask('console:system', 'POST', '/accounts', { login, name: '张敏' })
    const { version } = await ask('console:security', 'GET', `/accounts/${account.id}/grants`)
    await ask('console:security', 'PUT', `/accounts/${account.id}/grants`, { roles: ['OFFICE'], grants: [`DIVISION:${COUNTY}`] }, { 'If-Match': String(version) })

    console = await open(1440, 900, `/console/set-password#${account.setPasswordToken}`)
    for (const field of await console.locator('input[type=password]').all()) await field.fill(password)
    await console.getByRole('button', { name: '设置密码' }).click()
    await console.getByText('密码已设置，请登录').waitFor()
    await console.goto(`${access.gateway}/console/`)
    await console.getByLabel('账号').fill(login)
    await console.getByRole('textbox', { name: '密码' }).fill(password)
    await console.getByRole('button', { name: '下一步' }).click()
    const secret = await console.locator('code.secret').innerText()
    await console.screenshot({ path: `${SCREENS}enrolment.png` })
    await console.getByLabel('动态验证码').fill(totp(secret))
    await console.getByRole('button', { name: '登录', exact: true }).click()
    await console.getByLabel('我已保存好恢复码').check()
    await console.getByRole('button', { name: '进入系统' }).click()
    await console.getByRole('heading', { name: /临夏县/ }).first().waitFor()
    before = await visits(console)
    expect(before).toBeGreaterThan(0)
  })

  it('takes at most four taps from a cold start', async () => {
    const me = access.cadres.at(-1)!
    phone = await open(375, 812, '/m/')
    await phone.getByText('同意，继续', { exact: true }).click() // the privacy notice, once
    await phone.getByText(me.name, { exact: true }).click()
    await phone.getByLabel('身份证号后六位').fill(me.idLast6)
    await phone.getByText('核对并绑定', { exact: true }).click()
    await phone.getByText('记一次', { exact: true }).last().waitFor()
    await phone.reload()
    await phone.getByText('记一次', { exact: true }).last().waitFor()
    await phone.screenshot({ path: `${SCREENS}home.png` })

    let taps = 0
    const tap = async (what: ReturnType<Page['locator']>) => {
      await what.click()
      taps += 1
    }
    await tap(phone.getByText('记一次', { exact: true }).last())
    await phone.getByText('给谁').first().waitFor()
    await phone.screenshot({ path: `${SCREENS}whom.png` })
    const family = phone.getByRole('group', { name: '给谁' }).getByRole('button')
    if (await family.count()) await tap(family.first())
    await tap(phone.getByText('走访', { exact: true }).first())
    await tap(phone.getByText('保存', { exact: true }))
    await phone.getByText('已收到').first().waitFor()
    await phone.screenshot({ path: `${SCREENS}receipt.png` })
    expect(taps).toBeLessThanOrEqual(4)
  })

  it('moves the figure of the county on the open page', async () => {
    await expect.poll(() => visits(console), { timeout: 20_000 }).toBe(before + 1)
    await console.screenshot({ path: `${SCREENS}dashboard.png` })
  })

  it('stands in the list of records, without the names of those who were visited', async () => {
    await console.goto(`${access.gateway}/console/care-records?division=${COUNTY}`)
    await console.getByText(access.cadres.at(-1)!.name).first().waitFor()
    await console.screenshot({ path: `${SCREENS}records.png` })
    expect(violations).toEqual([])
  })
})

/** Visits as events, as the card of the dashboard shows them. */
async function visits(page: Page) {
  const text = await page.locator('[data-card=visits] [data-figure=events] .figure-value').innerText()
  return Number(text.replaceAll(',', ''))
}
