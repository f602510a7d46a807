import { beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { inspect, openChoice } from './browser'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.imports.reset())

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function send(page: Page, name: string, bytes = 1_200_000) {
  await page.getByLabel('文件').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.alloc(bytes, 'x') })
  await page.getByRole('button', { name: '上传并核对' }).click()
}

/** Downloads what the link leads to and answers under which name; a browser without Chinese would call it otherwise. */
async function fetched(page: Page, link: string) {
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  await file
  return page.getByRole('link', { name: link }).getAttribute('download')
}

describe('importing a list', () => {
  it('shows ten errors, hands them out to be repaired, and takes what was repaired', async () => {
    const page = await browser.openAs('county', '/imports')
    await page.locator('.table tbody tr').filter({ hasText: '登记 6 行，更新 8 行' }).waitFor()
    await inspect(page, 'imports')
    await page.getByRole('link', { name: '导入名单' }).click()
    expect(await fetched(page, '下载模板')).toBe('关爱对象导入模板.xlsx')
    await inspect(page, 'import-new')

    server.asked.length = 0
    await send(page, '关爱对象 2026 年 11 月.xlsx')
    await page.getByText('正在核对，已核对 1,500 行').waitFor()
    await inspect(page, 'import-checking')
    await page.getByRole('heading', { name: '要修改的 10 行' }).waitFor()
    expect(server.asked.filter((one) => one.endsWith('/pieces')).length, 'piece by piece').toBe(3)
    const rows = page.locator('section[aria-labelledby=wrong] tbody tr')
    expect(await rows.count()).toBe(10)
    await rows.filter({ hasText: '第 10 行' }).getByText('该身份证号已由 康乐县附城镇 登记，请与其联系').waitFor()
    await inspect(page, 'import-checked')

    expect(await fetched(page, '下载待修改的行')).toBe('待修改的行.xlsx')
    await page.getByRole('button', { name: '写入 28 行' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('将新登记 21 行、更新 7 行').waitFor()
    await inspect(page, 'import-apply', false)
    await dialog.getByRole('button', { name: '确认写入' }).click()
    await page.getByText('正在写入').first().waitFor()
    await page.getByText('✓ 已完成').waitFor()
    await inspect(page, 'import-done')

    await page.getByRole('link', { name: '上传修改好的文件' }).click()
    await send(page, '待修改的行.xlsx', 9000)
    await page.getByRole('button', { name: '写入 10 行' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认写入' }).click()
    await page.getByText('✓ 已完成').waitFor()
    expect(await page.getByRole('heading', { name: /要修改的/ }).count()).toBe(0)
  })

  it('asks what a column is, by keyboard, and refuses to go on without what is required', async () => {
    const page = await browser.openAs('county', '/imports/new')
    await send(page, '花名册.xlsx', 4000)
    await page.getByText('还缺必填的：姓名').waitFor()
    expect(await page.getByRole('button', { name: '开始核对' }).isDisabled()).toBe(true)
    await inspect(page, 'import-columns')
    await page.getByRole('combobox', { name: '对象 对应的内容' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: '姓名（必填）' }).click()
    await page.getByRole('button', { name: '开始核对' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '写入 3 行' }).waitFor()
  })

  it('says why nothing of a file was taken, and what to do', async () => {
    const page = await browser.openAs('county', '/imports/new')
    await send(page, '旧名单.xls', 4000)
    await page.getByText('不支持 .xls 或加密的文件').waitFor()
    await page.getByText('另存为 .xlsx 后再传').waitFor()
    await inspect(page, 'import-failed')
    expect(await page.getByRole('link', { name: '再导入一份' }).isVisible()).toBe(true)
  })

  it('hands out a template for each kind of list, and says what it sends', async () => {
    const page = await browser.openAs('county', '/imports/new')
    await openChoice(page, '名单')
    await page.getByRole('option', { name: '结对' }).click()
    await page.getByText('哪位干部结对哪一家').waitFor()
    expect(await fetched(page, '下载模板')).toBe('结对导入模板.xlsx')
    await inspect(page, 'import-pairings')
    await send(page, '结对 2026.xlsx', 4000)
    await page.getByText('结对 · 临夏县 · 马秀英').waitFor()
  })

  it('is stopped by whoever sent it', async () => {
    const page = await browser.openAs('county', '/imports/new')
    await send(page, '关爱对象.xlsx', 4000)
    await page.getByRole('button', { name: '写入 28 行' }).waitFor()
    await page.getByRole('button', { name: '取消导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认取消' }).click()
    await page.getByText('— 已取消').waitFor()
  })
})
