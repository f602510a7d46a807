import { generateKeyPairSync } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { account, newcomer, open, opened, picture, violations } from './browser'
import { access, ask } from './system'

const COUNTY = '622921'
const now = Date.now()
const CASE = `SQ-2026-${String(now).slice(-9)}`
const at = (path: string) => `${access.gateway}/console${path}`

opened()

describe('a person’s telephone number', () => {
  let official: Page
  let person = ''
  let number = ''

  it('is masked to the county’s official, who comes to the person by a care record', async () => {
    official = await newcomer(`ma-xiulan-${now}`, '马秀兰', { roles: ['OFFICE'], grants: [`DIVISION:${COUNTY}`] })
    // Of children this office sees no name; there are records of households without them.
    await official.goto(at(`/care-records?division=${COUNTY}&category=SEVERELY_DISABLED_HARDSHIP`))
    await official.locator('.table tbody th a').first().click()
    await official.locator('.chosen').getByRole('link').filter({ hasNotText: '儿童' }).first().click()
    await official.getByRole('heading', { name: '查看记录' }).waitFor()
    person = new URL(official.url()).pathname.split('/').at(-1)!
    await official.getByText('今日还可查看 50 次。').waitFor()
    await official.locator('.facts').getByText(/^\d{3}\*{4}\d{4}$/).first().waitFor()
    expect(await official.locator('main').innerText()).not.toMatch(/\d{11}/)
    await picture(official, 'person')
  })

  it('is shown for a purpose and a case, and the person’s log says so', async () => {
    await official.getByRole('button', { name: /^查看原文……\s*电话$/ }).click()
    const dialog = official.getByRole('dialog')
    await dialog.getByText('本次查看会记入审计，今日还可 50 次。').waitFor()
    await dialog.getByLabel('联系本人或监护人').check()
    await dialog.getByLabel('依据编号').fill(CASE)
    await dialog.getByRole('button', { name: '查看', exact: true }).click()
    number = await dialog.locator('.revealed').innerText()
    expect(number).toMatch(/^1\d{10}$/)
    await dialog.getByText('已记入审计，今日还可 49 次。').waitFor()
    await dialog.getByRole('button', { name: '现在隐藏' }).click()
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
    await dialog.waitFor({ state: 'hidden' })
    const row = official.getByRole('row').filter({ hasText: CASE })
    await row.getByText('马秀兰').waitFor()
    await row.getByText('✓ 已显示').waitFor()
    await official.getByText('今日还可查看 49 次。').waitFor()
    expect(await official.content()).not.toContain(number)
    await picture(official, 'person-accesses')
  })

  it('is found in the audit by its administrator, without the number', async () => {
    const auditor = await newcomer(`chen-li-${now}`, '陈立', { roles: ['AUDIT_ADMIN'], grants: [] })
    await auditor.goto(at('/audit-events'))
    await auditor.locator('.filter').filter({ hasText: '事件' }).locator('.el-select').click()
    await auditor.getByRole('option', { name: '查看未遮盖的个人信息', exact: true }).click()
    await auditor.waitForURL(/event=PERSON_REVEALED/)
    const row = auditor.getByRole('row').filter({ hasText: '马秀兰' })
    await row.first().waitFor()
    await row.getByRole('button').first().click()
    const dialog = auditor.getByRole('dialog')
    await dialog.getByText(CASE).waitFor()
    const told = await dialog.innerText()
    expect(told).toContain(person)
    expect(told).toContain('联系本人或监护人')
    expect(told).not.toContain(number)
    await picture(auditor, 'audit-entry')
    await auditor.goto(at(`/people/${person}`))
    await auditor.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
  })
})

describe('the phone of the cadre who cares', () => {
  it('shows the number of one of the own people once it is said what for', async () => {
    const me = access.cadres.at(-2)!
    const phone = await open(375, 812, '/m/')
    await phone.getByText('同意，继续', { exact: true }).click()
    await phone.getByText(me.name, { exact: true }).click()
    await phone.getByLabel('身份证号后六位').fill(me.idLast6)
    await phone.getByText('核对并绑定', { exact: true }).click()
    await phone.getByText('记一次', { exact: true }).last().waitFor()
    await phone.getByText('关爱对象', { exact: true }).filter({ visible: true }).click()
    await phone.getByText(/的档案$/).first().click()
    await phone.getByText('今日还可查看 50 次。').waitFor()
    await picture(phone, 'recipient')
    await phone.getByRole('button', { name: '看原文：电话', exact: true }).click()
    await phone.getByRole('radio', { name: '联系本人或监护人' }).click()
    await phone.getByText('查看', { exact: true }).last().click()
    expect(await phone.locator('.revealed').innerText()).toMatch(/^1\d{10}$/)
    await phone.getByText('今日还可查看 49 次。').waitFor()
    await phone.getByText('现在隐藏', { exact: true }).click()
    await phone.locator('.revealed').waitFor({ state: 'detached' })
  })
})

describe('the administrators', () => {
  it('give an account a grant by name, and it holds', async () => {
    const { id } = await account(`li-hua-${now}`, '李华')
    const security = await newcomer(`han-mei-${now}`, '韩梅', { roles: ['SECURITY_ADMIN'], grants: [] })
    await security.goto(at(`/grants/${id}`))
    await security.getByLabel(/^关委办/).check()
    await security.getByRole('button', { name: '添加区划或单位' }).click()
    const dialog = security.getByRole('dialog')
    await dialog.getByRole('button', { name: /下级\s*临夏回族自治州/ }).click()
    await dialog.getByRole('button', { name: '临夏县', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await security.getByRole('button', { name: '保存授权' }).click()
    await security.getByText('授权已保存').waitFor()
    await picture(security, 'grants')
    expect(await ask('console:security', 'GET', `/accounts/${id}/grants`)).toMatchObject({ roles: ['OFFICE'], grants: [`DIVISION:${COUNTY}`] })
  })

  it('let an agency in from its own addresses alone, and are told where one is none', async () => {
    const system = await newcomer(`zhao-qiang-${now}`, '赵强', { roles: ['SYSTEM_ADMIN'], grants: [] })
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await system.goto(at('/clients/new'))
    await system.getByLabel('单位名称').fill('临夏州残疾人联合会')
    await system.getByLabel('粘贴一把公钥').fill(JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: `cl-${now}` }))
    await system.getByRole('button', { name: '添加这把公钥' }).click()
    await system.getByLabel('读取统计数').check()
    await system.getByRole('button', { name: '添加全省' }).click()
    await system.getByLabel('允许的来源地址').fill('203.0.113.9\n10.20.30.40/16')
    await system.getByLabel('每日行数上限').fill('50000')
    await system.getByRole('button', { name: '登记', exact: true }).click()
    await system.locator('#sources-error', { hasText: '第 2 项：应为 IP 地址或网段' }).waitFor()
    await system.getByLabel('允许的来源地址').fill('203.0.113.9\n10.20.0.0/16')
    await system.getByRole('button', { name: '登记', exact: true }).click()
    await system.getByText('已保存，半分钟内生效。').waitFor()
    await system.waitForURL(/clients\/\d+/)
    await picture(system, 'agency')
    const id = new URL(system.url()).pathname.split('/').at(-1)
    expect(await ask('console:system', 'GET', `/clients/${id}`)).toMatchObject({ sources: ['10.20.0.0/16', '203.0.113.9'], dailyRows: 50_000 })
    expect(violations).toEqual([])
  })
})
