import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { EDUCATION, OFFICE } from './trees'
import { browser, server, stage } from './stage'

stage()

describe('the dashboard', () => {
  it('moves a figure when a contact comes in, without a reload', async () => {
    const page = await browser.openAs('county', '/')
    const contacts = page.locator('[data-card=contacts] [data-figure=events] .figure-value')
    await page.locator('[data-live]', { hasText: '实时' }).waitFor()
    const before = Number((await contacts.textContent())!.replace(',', ''))
    await page.evaluate(() => ((window as unknown as { untouched: boolean }).untouched = true))
    server.logContacts(3)
    await expect.poll(async () => Number((await contacts.textContent())!.replace(',', ''))).toBe(before + 3)
    expect(await page.evaluate(() => (window as unknown as { untouched: boolean }).untouched)).toBe(true)
    expect(await page.locator('[aria-live=polite]').first().textContent()).toContain(`联系${before + 3}次`)
    expect(await page.locator('[data-card=contacts] [data-part="figure.ofMonth"]').textContent()).toMatch(/其中11月/)
    await page.locator('.chart canvas').waitFor()
    await inspect(page, 'dashboard-county')
  })

  it('shows the province as a map that is walked with the arrow keys and opened with Enter', async () => {
    const page = await browser.openAs('office', '/')
    await page.locator('.chart canvas').waitFor()
    await inspect(page, 'dashboard-province')
    await page.getByRole('link', { name: /^康乐\s*：联系达标率/ }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.tile-told').textContent()).toMatch(/^临夏县：联系达标率 \d+\.\d%$/)
    await page.getByRole('button', { name: '以表格查看' }).click()
    const rows = page.getByRole('region', { name: '甘肃省块状图' }).locator('tbody th')
    expect((await rows.allTextContents()).slice(0, 2).map((name) => name.trim())).toEqual(['城关', '七里河'])
    await page.getByRole('button', { name: '以块状图查看' }).click()
    await page.getByRole('link', { name: /^临夏县\s*：联系达标率/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '工作台 · 临夏县' }).waitFor()
  })

  it('tells in the line what its table twin tells', async () => {
    const page = await browser.openAs('county', '/')
    await page.getByRole('heading', { name: /临夏县2026年11月截至22日联系\d+次、走访\d+次；上年同月全月/ }).waitFor()
    await page.locator('.chart canvas').hover()
    await page.locator('.twin summary').click()
    expect(await page.getByRole('region', { name: '临夏县逐月情况' }).locator('tbody tr').count()).toBe(13)
    await page.evaluate(() => document.documentElement.setAttribute('data-type', 'large'))
    await page.locator('.chart canvas').waitFor()
  })

  it('goes down the division tree to a township and back up', async () => {
    const page = await browser.openAs('office', '/')
    for (const name of ['临夏回族自治州', '临夏县', '韩集镇']) {
      await page.getByRole('table').getByRole('link', { name, exact: true }).click()
      const heading = page.getByRole('heading', { level: 1, name: `工作台 · ${name}` })
      await heading.waitFor()
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '临夏县' }).click()
    await page.getByRole('heading', { level: 1, name: '临夏县' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '韩集镇' }).waitFor()
  })

  it('stands in code order whatever the results are', async () => {
    const page = await browser.openAs('office', '/dashboard?division=622900')
    const names = page.locator('section[aria-labelledby=children-title] tbody th')
    await names.first().waitFor()
    expect((await names.allTextContents()).slice(0, 3).map((name) => name.trim())).toEqual([
      '临夏市',
      '临夏县',
      '康乐县',
    ])
  })

  it('goes down both unit trees by the picker', async () => {
    const page = await browser.openAs('office', '/')
    for (const [kind, leaf] of [
      ['单位（归口管理）', '临夏县学区管理中心'],
      ['单位（组长单位）', '临夏县农村信用合作联社'],
    ] as const) {
      await page.getByRole('button', { name: /更换范围/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(kind).check()
      await dialog.getByRole('button', { name: /下级\s*临夏县结对关爱行动办公室/ }).click()
      if (leaf === '临夏县学区管理中心') await inspect(page, 'area-picker', false)
      await dialog.getByRole('button', { name: '临夏县教育局', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: '临夏县教育局' }).waitFor()
      expect(new URL(page.url()).searchParams.get('unit')).toBe(EDUCATION)
      await page.getByRole('table').getByRole('link', { name: leaf }).click()
      await page.getByRole('heading', { level: 1, name: leaf }).waitFor()
    }
    expect(new URL(page.url()).searchParams.get('tree')).toBe('GROUP')
    await inspect(page, 'dashboard-unit')
  })

  it('keeps the year, and the area on the way to the records', async () => {
    const page = await browser.openAs('office', `/dashboard?unit=${OFFICE}`)
    await page.locator('.area-bar .el-select').click()
    await page.getByRole('option', { name: '2024年' }).click()
    await page.getByText('2024年，截至2024年12月31日。').waitFor()
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '关爱记录' }).click()
    await page.getByRole('heading', { level: 1, name: '关爱记录' }).waitFor()
    expect(new URL(page.url()).search).toBe(`?unit=${OFFICE}&year=2024`)
  })

  it('leads from a rate to its definition', async () => {
    const page = await browser.openAs('office', '/')
    await page
      .getByRole('link', { name: /定义\s*：达标/ })
      .first()
      .click()
    await page.waitForURL(/definitions#rate-attained-contacts/)
    await inspect(page, 'definitions')
  })

  it('shows what it waits for, what failed, and what is not in the area', async () => {
    const page = await browser.openAs('office', '/definitions')
    server.world.hanging = '/statistics'
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '工作台' }).click()
    await page.locator('.skeleton.late').waitFor()
    await inspect(page, 'dashboard-loading')
    Object.assign(server.world, { hanging: '', failing: '/statistics' })
    await page.goto(`${server.address}/console/dashboard`)
    await page.getByText('服务暂不可用').first().waitFor()
    await inspect(page, 'dashboard-problem')
    server.world.failing = ''
    await page.getByRole('button', { name: '重试' }).first().click()
    await page.getByRole('heading', { level: 2, name: '联系与走访' }).waitFor()
    await page.goto(`${server.address}/console/dashboard?division=999999`)
    await page.getByText('没有找到，或不在您的范围内。').waitFor()
    await inspect(page, 'dashboard-not-found')
  })

  it('closes its stream when the page is left', async () => {
    const page = await browser.openAs('office', '/')
    await expect.poll(() => server.streams.size).toBe(1)
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await menu.getByRole('button', { name: '统计报表' }).click()
    await menu.getByRole('link', { name: '指标定义' }).click()
    await expect.poll(() => server.streams.size).toBe(0)
  })
})
