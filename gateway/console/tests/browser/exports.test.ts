import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { inspect } from './browser'
import { browser, server, stage } from './stage'
import { ASKED } from './exports'

stage()

async function ask(page: Page, reference: string) {
  await page.getByRole('radio', { name: '安排走访慰问' }).check()
  await page.getByLabel('事由编号').fill(reference)
}

describe('taking a list along', () => {
  it('begins at the list, says what for, and is fetched masked at once, by keyboard', async () => {
    const page = await browser.openAs('county', '/recipients?division=622921&category=DESTITUTE')
    await page.locator('.table tbody tr').first().waitFor()
    await page.getByRole('main').getByRole('link', { name: '导出', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '导出名册' }).waitFor()
    await page.getByText('特困人员、在册').waitFor()
    await page.getByText('594,282 行（每天 600,000 行）').waitFor()
    const order = page.getByRole('button', { name: '导出', exact: true })
    expect(await order.isDisabled(), 'without a purpose').toBe(true)
    await ask(page, 'LX-2026-120')
    await inspect(page, 'export-new')

    server.asked.length = 0
    await order.focus()
    await page.keyboard.press('Enter')
    await page.getByText('还可下载 3 次').waitFor()
    await inspect(page, 'export-ready')
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载' }).focus()
    await page.keyboard.press('Enter')
    expect((await file).url()).toMatch(/\/api\/console\/v1\/exports\/\d+\/file$/)
    await page.getByText('已开始下载').waitFor()
    await page.getByText('还可下载 2 次').waitFor()
    const steps = server.asked.filter((one) => one.includes('/exports/') && !one.startsWith('GET'))
    expect(steps.length, 'asked for before it was fetched').toBeGreaterThan(0)
  })

  it('puts what is wrong at its field', async () => {
    const page = await browser.openAs('county', '/exports/new')
    await ask(page, '10912345678')
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByText('事项编号中不能填写身份证号或电话号码').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('caseReference')
  })

  it('waits in the clear for somebody else, who agrees, and only whoever asked fetches it', async () => {
    const page = await browser.openAs('county', '/exports/new')
    await page.getByRole('radio', { name: '包含未遮盖的信息' }).check()
    await page.getByRole('checkbox', { name: '联系电话' }).check()
    await ask(page, 'LX-2026-121')
    await inspect(page, 'export-new-plain')
    await page.getByRole('button', { name: '提交批准' }).click()
    await page.getByText('等待批准，').waitFor()
    await inspect(page, 'export-waiting')
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
    const path = new URL(page.url()).pathname.replace('/console', '')

    const other = await browser.openAs('office', '/exports')
    await other.getByRole('heading', { name: /等我批准的 \d 项/ }).waitFor()
    await inspect(other, 'exports')
    await other.goto(`${server.address}/console${path}`)
    await other.getByRole('button', { name: '批准', exact: true }).click()
    await other.getByRole('dialog').getByText('向 马秀英 提供 5,718 人的联系电话').waitFor()
    await inspect(other, 'export-approve', false)
    await other.getByRole('dialog').getByRole('button', { name: '确认批准' }).click()
    await other.getByText('文件已生成，只有申请人可以下载').waitFor()
    expect(await other.getByRole('button', { name: '下载' }).count()).toBe(0)

    const again = await browser.openAs('county', path)
    const file = again.waitForEvent('download')
    await again.getByRole('button', { name: '下载' }).click()
    await file
  })

  it('is refused with a reason that whoever asked reads', async () => {
    const page = await browser.openAs('office', `/exports/${ASKED}`)
    await inspect(page, 'export-decide')
    await page.getByRole('button', { name: '不批准…' }).click()
    await page.getByLabel('不批准的原因').fill('用不着住址，请只导出电话')
    await page.getByRole('button', { name: '确认不批准' }).click()
    await page.getByText('✕ 未批准').waitFor()
    const other = await browser.openAs('county', `/exports/${ASKED}`)
    await other.getByText('用不着住址，请只导出电话').waitFor()
    await inspect(other, 'export-refused')
  })

  it('is given up by whoever asked', async () => {
    const page = await browser.openAs('county', '/exports/new')
    await ask(page, 'LX-2026-122')
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认撤回' }).click()
    await page.getByText('— 已撤回').waitFor()
  })
})
