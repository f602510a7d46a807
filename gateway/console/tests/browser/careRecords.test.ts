import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { browser, server, stage } from './stage'

stage()

describe('the list of care records', () => {
  it('keeps filters and page over a reload', async () => {
    const page = await browser.openAs('office', '/care-records')
    await page.getByText('共 137 条。').waitFor()
    await inspect(page, 'care-records')
    await page.locator('.filter .el-select').first().click()
    await page.getByRole('option', { name: '走访' }).click()
    await page.getByText('共 46 条。').waitFor()
    await page.getByLabel('从', { exact: true }).fill('2026-11-01')
    await page.keyboard.press('Enter')
    await page.getByText('共 34 条。').waitFor()
    await page.locator('.el-pager li').nth(1).click()
    await page.waitForURL(/page=2/)
    await page.reload()
    await page.getByText('共 34 条。').waitFor()
    expect(new URL(page.url()).searchParams.get('kind')).toBe('VISIT')
    expect(await page.getByLabel('从', { exact: true }).inputValue()).toBe('2026-11-01')
    expect(await page.locator('.el-pager li.is-active').textContent()).toBe('2')
    expect(await page.locator('.table tbody tr').count()).toBe(14)
    await page.goBack()
    await page.locator('.el-pager li.is-active', { hasText: '1' }).waitFor()
  })

  it('tells nothing found from nothing there', async () => {
    const page = await browser.openAs('office', '/care-records?from=2027-01-01')
    await page.getByText('没有符合条件的内容').waitFor()
    await inspect(page, 'care-records-nothing-found')
    await page.getByRole('button', { name: '清除筛选条件' }).first().click()
    await page.getByText('共 137 条。').waitFor()
    await page.goto(`${server.address}/console/care-records?unit=5000000000000000008`)
    await page.getByText('这个范围内还没有关爱记录').waitFor()
    await inspect(page, 'care-records-empty')
  })

  it('says what to do when it cannot be read', async () => {
    server.world.failing = '/care-records'
    const page = await browser.openAs('office', '/care-records')
    await page.getByText('服务暂不可用').waitFor()
    await inspect(page, 'care-records-problem')
    server.world.failing = ''
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('共 137 条。').waitFor()
  })

  it('bears the watermark of who looks', async () => {
    const page = await browser.openAs('office', '/care-records')
    const picture = await page.locator('.watermark').evaluate((element) => getComputedStyle(element).backgroundImage)
    expect(decodeURIComponent(picture)).toContain('周敏 fice 2026-11-22 14:05')
    await page.mouse.move(0, 0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.app-header').isVisible()).toBe(false)
    expect(await page.locator('.watermark').isVisible()).toBe(true)
    await page.screenshot({
      path: new URL('../../../../docs/screens/console/care-records-print.png', import.meta.url).pathname,
    })
  })

  it('is not there for whoever may not read records', async () => {
    const page = await browser.openAs('figures-only', '/care-records')
    await page.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '关爱记录' }).count()).toBe(
      0,
    )
    await inspect(page, 'denied')
  })
})
