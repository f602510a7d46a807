import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { browser, server, stage } from './stage'

stage()

const COUNTY = '9000000000000000002'
const NOBODY = '9000000000000000011'
const rights = (login: string) => server.offices.accounts.find((one) => one.login === login)!

describe('the accounts', () => {
  it('are created with a link that is shown once', async () => {
    const page = await browser.openAs('system', '/accounts')
    await page.getByRole('link', { name: 'county' }).waitFor()
    await inspect(page, 'accounts')
    await page.getByRole('link', { name: '新建账号' }).click()
    await page.getByLabel('登录名').fill('County')
    await page.getByLabel('姓名').fill('马国英')
    await page.keyboard.press('Enter')
    await page.locator('#login-error').waitFor()
    await page.getByLabel('登录名').fill('county')
    await page.keyboard.press('Enter')
    await page.locator('#login-error', { hasText: '登录名已被使用' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('login')
    await inspect(page, 'account-new')
    await page.getByLabel('登录名').fill('linxia-ma')
    await page.getByRole('button', { name: '选择区划' }).click()
    const places = page.getByRole('dialog')
    await places.getByRole('button', { name: '临夏回族自治州', exact: true }).click()
    await places.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '建立账号' }).click()
    await page.locator('#area-error', { hasText: '超出您的管理区域' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('area')
    await inspect(page, 'account-area')
    await page.getByRole('button', { name: '选择区划' }).click()
    await places.getByRole('button', { name: /下级\s*临夏回族自治州/ }).click()
    await places.getByRole('button', { name: '临夏县', exact: true }).click()
    await places.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '建立账号' }).click()
    const link = page.locator('code.secret')
    await link.waitFor()
    expect(await link.textContent()).toBe(`${server.address}/console/set-password#kXm3-once-and-never-again-7Qp`)
    await inspect(page, 'account-made')
    await page.getByRole('link', { name: '回到账号列表' }).click()
    await page.getByRole('link', { name: 'linxia-ma' }).click()
    await page.getByRole('heading', { level: 1, name: 'linxia-ma' }).waitFor()
    await page.getByText('等待本人设置').waitFor()
    expect(await page.locator('.facts').textContent()).toMatch(/管理区域\s*临夏县/)
    expect(rights('linxia-ma').area).toBe('DIVISION:622921')
    expect(await page.content()).not.toContain('never-again')
  })

  it('are disabled after a question, and a password is reset without being known', async () => {
    const page = await browser.openAs('system', `/accounts/${COUNTY}`)
    await page.getByRole('button', { name: '停用账号' }).click()
    await page.getByRole('dialog').getByText('已登录的一分钟内退出').waitFor()
    await inspect(page, 'account-disable', false)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(rights('county').status).toBe('ACTIVE')
    await page.getByRole('button', { name: '重置密码' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click()
    await page.getByRole('heading', { name: '一次性设置链接' }).waitFor()
    expect(rights('county').passwordSet).toBe(false)
    await page.getByRole('button', { name: '停用账号' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用账号' }).click()
    await page.getByText('— 已停用').waitFor()
    await inspect(page, 'account-disabled')
    await page.getByRole('button', { name: '恢复账号' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '恢复账号' }).click()
    await page.getByText('✓ 正常').waitFor()
  })

  it('appoint the first auditor while there is none, and only then', async () => {
    const page = await browser.openAs('system', `/accounts/${NOBODY}`)
    await page.getByRole('button', { name: '重置密码' }).waitFor()
    expect(await page.getByRole('button', { name: /任命/ }).count()).toBe(0)
    rights('auditor').roles = []
    await page.reload()
    await page.getByRole('button', { name: '任命为首任审计员' }).click()
    await page.getByRole('dialog').getByText('现在还没有审计员').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '任命为首任审计员' }).click()
    await page.locator('.facts').getByText('审计员').waitFor()
    expect(rights('nobody').roles).toEqual(['AUDIT_ADMIN'])
    await page.getByRole('button', { name: /任命/ }).waitFor({ state: 'detached' })
    rights('auditor').roles = ['AUDIT_ADMIN']
  })

  it('leave the own one to others', async () => {
    const page = await browser.openAs('system', '/accounts/9000000000000000004')
    await page.getByText('请由另一位系统管理员办理').waitFor()
    expect(await page.getByRole('button', { name: /停用|重置/ }).count()).toBe(0)
  })

  it('ask before what was typed is lost', async () => {
    const page = await browser.openAs('system', '/accounts/new')
    await page.getByLabel('姓名').fill('马国英')
    let asked = ''
    page.once('dialog', (dialog) => ((asked = dialog.message()), void dialog.dismiss()))
    await page.getByRole('link', { name: '取消' }).click()
    await expect.poll(() => asked).toContain('还没有保存')
    expect(await page.getByLabel('姓名').inputValue()).toBe('马国英')
  })

  it('say what to do when they cannot be read', async () => {
    server.world.failing = '/accounts'
    const page = await browser.openAs('system', '/accounts')
    await page.getByText('服务暂不可用').waitFor()
    await inspect(page, 'accounts-problem')
  })
})

describe('roles and grants', () => {
  it('are given by name from the trees', async () => {
    const page = await browser.openAs('security', `/grants/${COUNTY}`)
    await page.locator('.chosen').getByText('临夏县', { exact: true }).first().waitFor()
    await inspect(page, 'account-grants')
    await page.getByRole('button', { name: '添加区划或单位' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /下级\s*临夏回族自治州/ }).click()
    await dialog.getByRole('button', { name: '康乐县', exact: true }).waitFor()
    await inspect(page, 'grant-picker', false)
    await dialog.getByRole('button', { name: '康乐县', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '添加区划或单位' }).click()
    await dialog.getByLabel('单位（归口管理）').click()
    await dialog.getByRole('button', { name: '临夏县结对关爱行动办公室', exact: true }).click()
    await page.getByRole('button', { name: '保存授权' }).click()
    await page.getByText('授权已保存').waitFor()
    expect(rights('county').grants).toEqual(['DIVISION:622921', 'DIVISION:622922', 'UNIT:5000000000000000001'])
  })

  it('show at the field that duties are separate', async () => {
    const page = await browser.openAs('security', `/grants/${COUNTY}`)
    await page.getByLabel(/^审计员/).check()
    await page.getByRole('button', { name: '保存授权' }).click()
    await page.locator('#roles-error', { hasText: '违反三员分立' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('roles')
    await inspect(page, 'separation-of-duties')
    expect(rights('county').roles).toEqual(['OFFICE'])
  })

  it('show both versions when somebody was quicker, and let choose', async () => {
    const page = await browser.openAs('security', `/grants/${COUNTY}`)
    await page.getByLabel(/^帮扶单位/).check()
    server.offices.world.quicker = () => {
      Object.assign(rights('county'), { grants: ['PROVINCE'], version: rights('county').version + 1 })
    }
    await page.getByRole('button', { name: '保存授权' }).click()
    const alert = page.getByRole('alert').filter({ hasText: '已被他人修改' })
    await alert.getByText('关委办、全省（管理区域：全省）').waitFor()
    await inspect(page, 'grants-stale')
    await alert.getByRole('button', { name: '用我的' }).click()
    await page.getByText('授权已保存').waitFor()
    expect(rights('county').roles).toEqual(['OFFICE', 'UNIT'])
  })

  it('lie within the area of the account, which moves with them', async () => {
    const page = await browser.openAs('security', '/grants/9000000000000000008')
    const area = page.locator('#area')
    await area.getByText('全省', { exact: true }).waitFor()
    await area.getByRole('button', { name: '选择区划' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /下级\s*临夏回族自治州/ }).click()
    await dialog.getByRole('button', { name: '临夏县', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /移除\s*全省/ }).click()
    await page.getByLabel(/^民政部门/).check()
    await page.getByRole('button', { name: '保存授权' }).click()
    await page.getByText('授权已保存').waitFor()
    expect(rights('figures-only')).toMatchObject({
      roles: ['OFFICE', 'CIVIL_AFFAIRS'],
      grants: [],
      area: 'DIVISION:622921',
    })
  })

  it('include a second factor that was lost', async () => {
    const page = await browser.openAs('security', `/grants/${COUNTY}`)
    await page.getByRole('button', { name: '移除动态验证码' }).click()
    await page.getByRole('dialog').getByText('请先当面核实是本人').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
    await page.getByText('动态验证码已移除').waitFor()
    expect(rights('county').enrolled).toBe(false)
  })
})
