// A browser before the running system, and people who come to its console for the first time.
import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { access, ask, totp } from './system'

const FLAGS = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const SCREENS = '../../../docs/screens/whole/'
const PASSWORD = 'Hanji-Lu-27-hao!'

/** What the pages' policy forbade and was tried all the same. */
export const violations: string[] = []
let browser: Browser

export function opened() {
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true })
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS.split(' ') })
  })
  afterAll(() => browser.close())
}

export const picture = (page: Page, name: string) => page.screenshot({ path: `${SCREENS}${name}.png` })

export async function open(width: number, height: number, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
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

interface Rights {
  roles: string[]
  grants: string[]
}

/** An account that the system administrator has just opened, and the security administrator given its rights. */
export async function account(login: string, name: string, rights?: Rights) {
  const made = await ask('console:system', 'POST', '/accounts', { login, name })
  if (rights) {
    const { version } = await ask('console:security', 'GET', `/accounts/${made.id}/grants`)
    await ask('console:security', 'PUT', `/accounts/${made.id}/grants`, rights, { 'If-Match': String(version) })
  }
  return made as { id: string; setPasswordToken: string }
}

/** Somebody's first time: sets a password, binds an authenticator, and stands on the first page of theirs. */
export async function newcomer(login: string, name: string, rights: Rights, enrolment?: string): Promise<Page> {
  const { setPasswordToken } = await account(login, name, rights)
  const page = await open(1440, 900, `/console/set-password#${setPasswordToken}`)
  const send = page.getByRole('button', { name: '设置密码' })
  await send.waitFor()
  for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSWORD)
  await send.click()
  await page.getByText('密码已设置，请登录').waitFor()
  await page.goto(`${access.gateway}/console/`)
  await page.getByLabel('账号').fill(login)
  await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
  await page.getByRole('button', { name: '下一步' }).click()
  const secret = await page.locator('code.secret').innerText()
  if (enrolment) await picture(page, enrolment)
  await page.getByLabel('动态验证码').fill(totp(secret))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('我已保存好恢复码').check()
  await page.getByRole('button', { name: '进入系统' }).click()
  await page.getByRole('button', { name: '退出登录' }).waitFor()
  return page
}
