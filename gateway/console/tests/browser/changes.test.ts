import { beforeEach, describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { CORRECTION, EXIT } from './changes'
import { ZHANG } from './people'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.changes.reset())

describe('changes of people', () => {
  it('wait in a list, from which one is confirmed by who has looked again', async () => {
    const page = await browser.openAs('office', '/recipient-changes')
    const rows = page.locator('.table tbody tr')
    await rows.filter({ hasText: '张*' }).waitFor()
    expect(await rows.count()).toBe(2)
    await inspect(page, 'recipient-changes')
    await rows.getByRole('link', { name: '张*' }).click()
    await page.getByText('提出时依据的是第 6 版，现为第 7 版').waitFor()
    await inspect(page, 'recipient-change')
    await page.getByRole('button', { name: '通过' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('请确认已查看变更记录').waitFor()
    await dialog.getByRole('button', { name: '通过' }).click()
    await page.getByText('✓ 已生效').waitFor()
    expect(await page.getByRole('button', { name: '通过' }).count()).toBe(0)
  })

  it('are sent back with a reason, by keyboard', async () => {
    const page = await browser.openAs('office', `/recipient-changes/${CORRECTION}`)
    await page.getByRole('button', { name: '退回' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('退回原因').fill('户口簿复印件不清楚')
    await inspect(page, 'change-reject', false)
    await page.keyboard.press('Enter')
    await page.getByText('✕ 已退回').waitFor()
    await page.getByText('户口簿复印件不清楚').waitFor()
  })

  it('tell nothing of a child, and are taken back by who proposed them', async () => {
    const page = await browser.openAs('office', `/recipient-changes/${EXIT}`)
    await page.getByRole('link', { name: '儿童（未满 14 周岁，不显示姓名）' }).waitFor()
    await page.getByText('被收养').waitFor()
    await inspect(page, 'change-own')
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.getByText('— 已撤回').waitFor()
  })

  it('are proposed on the person’s page and stand there afterwards', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    await page.getByRole('link', { name: '提出变更' }).click()
    await page.getByRole('heading', { level: 1, name: '提出变更' }).waitFor()
    await page.getByText('提交后立即记入名册').waitFor()
    await page.getByLabel('证件号', { exact: true }).fill('629900198503070012')
    await page.getByText('提交后等待审批').waitFor()
    await inspect(page, 'change-new')
    await page.getByRole('button', { name: '提出变更' }).click()
    await page.locator('.field-error').getByText('该身份证号已由 康乐县附城镇 登记').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('idNumber')
    await page.getByLabel('证件号', { exact: true }).fill('')
    await page.getByLabel('电话', { exact: true }).fill('12000000088')
    await page.getByRole('button', { name: '提出变更' }).click()
    await page.getByText('✓ 已生效').waitFor()
    await page.getByRole('link', { name: '张*' }).click()
    const rows = page.locator('section[aria-labelledby=changes] tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(3)
  })
})
