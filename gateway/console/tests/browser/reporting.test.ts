import { beforeEach, describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.divisions.reset())

const TOWNSHIP = '622921107'

describe('what reports to the province for itself', () => {
  it('is said by the province from a day on, and taken back', async () => {
    const page = await browser.openAs('office', `/divisions/${TOWNSHIP}`)
    await page.locator('.deeds summary').click()
    await page.getByRole('link', { name: '列为直报省级' }).click()
    await page.getByText(/在全省统计中另列为“其中”/).waitFor()
    await page.getByLabel(/生效日期/).fill('2026-10-01')
    await page.keyboard.press('Enter')
    await inspect(page, 'division-report')
    await page.getByRole('button', { name: '列为直报省级' }).click()
    await page.getByRole('definition').filter({ hasText: '直报省级' }).waitFor()
    await page.getByRole('row', { name: /列为直报省级 周敏 2026-10-01/ }).waitFor()
    await page.getByRole('row', { name: /北塬镇 临夏县 随上级 2023-05-12 2026-09-30/ }).waitFor()
    await page.getByRole('row', { name: /北塬镇 临夏县 直报省级 2026-10-01 至今/ }).waitFor()
    await inspect(page, 'division-reports')
    await page.locator('.deeds summary').click()
    expect(await page.getByRole('link', { name: '列为直报省级' }).count()).toBe(0)
    await page.getByRole('link', { name: '不再直报省级' }).click()
    await page.getByRole('heading', { level: 1, name: '不再直报省级：北塬镇' }).waitFor()
  })

  it('stands below the children with what it counts in, and is no summand more', async () => {
    const page = await browser.openAs('office', '/')
    const section = page.locator('section[aria-labelledby=children-title]')
    await section.getByText('已计入所在区划，不另加总').waitFor()
    expect(await section.locator('tbody:not(.apart) tr').count()).toBe(14)
    const names = (await section.locator('tbody.apart th').allTextContents()).map((name) => name.replace(/\s+/g, ''))
    expect(names).toEqual(['其中：兰州新区（兰州市内）', '其中：甘肃矿区（酒泉市内）'])
    await page.getByRole('link', { name: /^矿区\s*：联系达标率/ }).waitFor()
    await section.getByRole('link', { name: '甘肃矿区' }).click()
    await page.getByRole('heading', { level: 1, name: '工作台 · 甘肃矿区' }).waitFor()
    expect(await page.getByText('已计入所在区划').count()).toBe(0)
  })
})
