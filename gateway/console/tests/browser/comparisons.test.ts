import { beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { inspect, openChoice } from './browser'
import { MOVED, OFF_ROSTER, REPORTED, UNPAID } from './findings'
import { DONE } from './comparisons'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => {
  server.comparisons.reset()
  server.checks.reset()
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function send(page: Page, name: string, bytes = 700_000) {
  await page.getByLabel('名单来自').fill('临夏县民政局')
  await page.getByLabel('文件').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.alloc(bytes, 'x') })
  await page.getByRole('button', { name: '上传并比对' }).click()
}

describe('comparing a list', () => {
  it('is sent, held against the register, and leads to what differs', async () => {
    const page = await browser.openAs('county', '/comparisons')
    await page.locator('.table tbody tr').filter({ hasText: '2026 年三季度死亡人员.xlsx' }).waitFor()
    await inspect(page, 'comparisons')
    await page.getByRole('link', { name: '比对名单' }).click()
    await page.getByRole('radio', { name: /死亡人员/ }).waitFor()
    const template = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载模板' }).click()
    await template
    expect(await page.getByRole('link', { name: '下载模板' }).getAttribute('download')).toBe('死亡人员名单模板.xlsx')
    await page.getByText('还没有填写：名单来自、文件。').waitFor()
    expect(await page.getByRole('button', { name: '上传并比对' }).isDisabled()).toBe(true)
    await inspect(page, 'comparison-new')

    server.asked.length = 0
    await send(page, '2026 年 10 月死亡人员.xlsx')
    await page.getByText('正在比对，已比对 500 行').waitFor()
    await inspect(page, 'comparison-running')
    await page.getByText('✓ 已完成').waitFor()
    expect(server.asked.filter((one) => one.endsWith('/pieces')).length, 'piece by piece').toBe(2)
    await page.getByText('9 项', { exact: true }).waitFor()
    const places = page.getByRole('region', { name: '按地区' }).locator('tbody tr')
    expect(await places.first().innerText()).toMatch(/韩集镇\s+3\s+2\s+2\s+1\s+1/)
    await page.getByText('截至 2026-11-22 14:05').waitFor()
    await page.getByText('日期看不懂').waitFor()
    await inspect(page, 'comparison')
    await page.getByRole('link', { name: '查看差异' }).click()
    await page.getByText('只列一次比对查出的差异').waitFor()
    const found = page.getByRole('region', { name: '待办核查' }).locator('tbody tr')
    await found.filter({ hasText: '超期 3 天' }).waitFor()
    expect(await found.count()).toBe(3)
    await inspect(page, 'standing-findings-compared')
  })

  it('asks of a roster whether it is whole, and tells by unit', async () => {
    const page = await browser.openAs('county', '/comparisons/new')
    await page.getByRole('radio', { name: /干部在职名册/ }).check()
    await page.getByLabel('名册齐全').check()
    await inspect(page, 'comparison-new-roster')
    await send(page, '教育局在职.xlsx', 4000)
    await page.getByText('临夏县教育局').waitFor()
    await page.getByText('本地区的干部名册中没有此人').waitFor()
    await inspect(page, 'comparison-roster')
  })

  it('asks of a list of benefits which one it is, and of which month', async () => {
    const page = await browser.openAs('county', '/comparisons/new')
    await page.getByRole('radio', { name: /待遇享受人员/ }).check()
    await page.getByLabel('名单来自').fill('临夏县民政局')
    await page.getByLabel('文件').setInputFiles({ name: '特困.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
    expect(await page.getByRole('button', { name: '上传并比对' }).isDisabled()).toBe(true)
    await page.getByText('还没有填写：待遇、月份。').waitFor()
    await openChoice(page, '待遇')
    await page.getByRole('option', { name: '特困人员救助供养' }).click()
    await page.getByLabel('月份', { exact: true }).fill('2026-10')
    await page.keyboard.press('Enter')
    await inspect(page, 'comparison-new-benefit')
    expect(await page.getByRole('button', { name: '上传并比对' }).isEnabled()).toBe(true)
  })

  it('says which columns a list lacks', async () => {
    const page = await browser.openAs('county', '/comparisons/new')
    await send(page, '缺列名单.xlsx', 4000)
    await page.getByText('名单中没有这些列：死亡日期').waitFor()
    await inspect(page, 'comparison-failed')
  })

  it('is stopped by whoever sent it', async () => {
    const page = await browser.openAs('county', '/comparisons/new')
    await send(page, '很长的名单.xlsx', 4000)
    await page.getByText('正在比对').first().waitFor()
    await page.getByRole('button', { name: '取消比对' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认取消' }).click()
    await page.getByText('— 已取消').waitFor()
  })
})

describe('what a list said', () => {
  it('is confirmed by one tap', async () => {
    const page = await browser.openAs('office', `/standing-findings/${REPORTED}`)
    await page.getByText('临夏县民政局').waitFor()
    await page.getByText('2026-10-30').waitFor()
    await inspect(page, 'standing-finding-reported')
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('→ 处理中').waitFor()
  })

  it('can be wrong', async () => {
    const page = await browser.openAs('office', `/standing-findings/${REPORTED}`)
    await page.getByLabel('不属实：名单有误').check()
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('✓ 核为无误').waitFor()
    await page.locator('section[aria-labelledby=history]').getByText('不属实：名单有误').waitFor()
  })

  it('names the benefit that is not paid any more', async () => {
    const page = await browser.openAs('office', `/standing-findings/${UNPAID}`)
    await page.getByText('重度残疾人护理补贴').waitFor()
    await page.getByText('2026-10', { exact: true }).waitFor()
    expect(await page.getByLabel('属实：登记为已停发').isChecked()).toBe(true)
    await inspect(page, 'standing-finding-unpaid')
  })

  it('tells where somebody lives by now, and who is on no roster', async () => {
    const page = await browser.openAs('office', `/standing-findings/${MOVED}`)
    await page.getByText('属实：按名单变更住处').waitFor()
    expect(await page.getByLabel('属实：按名单变更住处').isChecked()).toBe(true)
    await inspect(page, 'standing-finding-moved')
    await page.goto(`${server.address}/console/standing-findings/${OFF_ROSTER}`)
    await page.getByRole('link', { name: '临夏县教育局' }).waitFor()
    await inspect(page, 'standing-finding-roster')
  })

  it('is seen from the list it came of, as it stands now', async () => {
    const page = await browser.openAs('county', `/comparisons/${DONE}`)
    await page.getByRole('region', { name: '按差异' }).locator('tbody tr').filter({ hasText: '名单称已去世' }).waitFor()
  })
})
