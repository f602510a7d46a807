import { describe, expect, it } from 'vitest'
import { inspect, logIn } from './browser'
import { CODE, FIRST_SECRET, PASSWORD, TOKEN } from './identity'
import { browser, server, stage } from './stage'

stage()

describe('logging in', () => {
  it('enrols the second factor and enters, by keyboard alone', async () => {
    const page = await browser.open('/')
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.getByLabel('账号').focus()
    await page.keyboard.type('newcomer')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { name: '绑定动态验证码' })
    await heading.waitFor()
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.locator('code.secret').textContent()).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')
    expect(await page.locator('svg.qr-code path').getAttribute('d')).toMatch(/^M4 4h1v1h-1z/)
    await inspect(page, 'login-enrolment')
    await page.keyboard.press('Tab')
    await page.keyboard.type(CODE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '保存恢复码' }).waitFor()
    expect(await page.locator('.recovery-codes li').count()).toBe(10)
    await inspect(page, 'login-recovery-codes')
    for (const key of ['Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    expect(await page.locator('.recovery-codes').count()).toBe(0)
  })

  it('says the same of an unknown account and of a wrong password', async () => {
    const page = await browser.open('/login')
    await inspect(page, 'login')
    for (const login of ['office', 'nobody']) {
      await page.getByLabel('账号').fill(login)
      await page.getByRole('textbox', { name: '密码' }).fill('wrong')
      await page.getByRole('button', { name: '下一步' }).click()
      const alert = page.getByRole('alert')
      await alert.filter({ hasText: '账号或密码不对' }).waitFor()
      expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    expect(await page.getByLabel('账号').inputValue()).toBe('nobody')
    await inspect(page, 'login-wrong-password')
  })

  it('says how long a locked account stays locked', async () => {
    const page = await browser.open('/login')
    await page.getByLabel('账号').fill('locked')
    await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('账号已锁定。输错次数过多。请等 14 分钟。').waitFor()
  })

  it('says that a code is wrong, and takes the next', async () => {
    const page = await browser.open('/login')
    await page.getByLabel('账号').fill('office')
    await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByLabel('动态验证码').fill('111111')
    await page.keyboard.press('Enter')
    await page.getByText('验证码不对').waitFor()
    await inspect(page, 'login-wrong-code')
    await page.getByLabel('动态验证码').fill(CODE)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('heading', { name: '登录' }).waitFor()
  })

  it('asks for a new password and names every rule it misses at the field', async () => {
    const page = await browser.open('/login')
    await page.getByLabel('账号').fill('old-password')
    await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '设置新密码' }).waitFor()
    const field = page.getByRole('textbox', { name: /^新密码/ })
    await field.fill('short')
    await page.getByLabel('再输一次新密码').fill('other')
    await page.keyboard.press('Enter')
    await page.getByText('两次输入的密码不一样，请重新输入').waitFor()
    await page.getByLabel('再输一次新密码').fill('short')
    await page.keyboard.press('Enter')
    await page.locator('#password-error').waitFor()
    expect(await page.locator('#password-error').textContent()).toContain('至少 12 位；要有大写字母；要有数字')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.getAttribute('aria-describedby')).toBe('password-hint password-error')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await inspect(page, 'login-new-password')
  })

  it('sets a password by the one-time link', async () => {
    const page = await browser.open(`/set-password#${TOKEN}`)
    await inspect(page, 'set-password')
    await page.getByRole('textbox', { name: /^新密码/ }).fill(PASSWORD)
    await page.getByLabel('再输一次新密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('密码已设置，请登录。').waitFor()
    expect(
      (await browser.open('/set-password')) && (await browser.context.pages().at(-1)!.getByRole('alert').textContent()),
    ).toContain('链接不完整')
  })

  it('sets up the first administrator', async () => {
    const page = await browser.open('/first-administrator')
    await inspect(page, 'first-administrator')
    await page.getByLabel('启用密钥').fill(FIRST_SECRET)
    await page.getByLabel('账号').fill('admin')
    await page.getByLabel('姓名').fill('赵强')
    await page.getByRole('textbox', { name: /^新密码/ }).fill(PASSWORD)
    await page.getByLabel('再输一次新密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('首个系统管理员已设立').waitFor()
  })

  it('opens the log-in over the page when the session is over, and goes on where it was', async () => {
    const page = await browser.openAs('office', '/care-records?kind=VISIT')
    await page.getByRole('table').waitFor()
    server.endSessions()
    await page.getByRole('button', { name: '第 2 页' }).or(page.locator('.el-pager li').nth(1)).first().click()
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'session-over', false)
    expect(await page.getByRole('heading', { level: 1, name: '关爱记录' }).count()).toBe(1)
    await logIn(page, 'office')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForURL(/kind=VISIT.*page=2/)
    await page.locator('.table-frame:not(.dimmed) tbody tr').first().waitFor()
  })
})
