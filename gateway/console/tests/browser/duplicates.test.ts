import { beforeEach, describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { ACROSS, PROPOSED, TWO } from './duplicates'
import { ZHANG } from './people'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.duplicates.reset())

describe('who might stand in the register twice', () => {
  it('is listed, and of another county only that there is somebody', async () => {
    const page = await browser.openAs('county', '/duplicates?division=622921')
    const rows = page.getByRole('region', { name: '重复人员' }).locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(2)
    expect(await rows.first().innerText()).toContain('姓名和出生日期相同、证件号只差一位')
    expect(await rows.nth(1).innerText()).toContain('康乐县登记的一人')
    await inspect(page, 'duplicates')
    await page.goto(`${server.address}/console/duplicates/${ACROSS}`)
    await page.getByText('另一人由 康乐县 登记').waitFor()
    expect(await page.getByRole('button', { name: '提出合并' }).count()).toBe(0)
    await inspect(page, 'duplicate-across')
  })

  it('is held side by side, and made one with what is right of both', async () => {
    const page = await browser.openAs('office', `/duplicates/${TWO}`)
    const comparison = page.locator('section[aria-labelledby=comparison]')
    await comparison.waitFor()
    expect(await comparison.getByRole('row', { name: '证件号' }).innerText()).toMatch(/0012\s+629\*+0020\s+≠ 不同/)
    expect(await comparison.getByRole('row', { name: '姓名' }).innerText()).toContain('相同')
    await inspect(page, 'duplicate')
    const propose = page.getByRole('button', { name: '提出合并' })
    expect(await propose.isDisabled()).toBe(true)
    await page.getByRole('radio', { name: /第一人/ }).check()
    // Whoever stays has no guardian: the other one's is meant.
    expect(await page.getByRole('checkbox', { name: /监护人/ }).isChecked()).toBe(true)
    await page.getByRole('checkbox', { name: /电话/ }).check()
    await inspect(page, 'duplicate-merge')
    await propose.click()
    await page.getByText('→ 待确认合并').waitFor()
    await page.getByText('改用另一份的：监护人、电话').waitFor()
    expect(server.duplicates.sent).toEqual([
      ['merger', { keptId: ZHANG, keptVersion: 7, goneVersion: 3, taken: ['GUARDIAN', 'PHONE'] }],
    ])
  })

  it('is confirmed by a second person, and undone with a reason', async () => {
    const page = await browser.openAs('office', `/duplicates/${PROPOSED}`)
    await page.getByText('马玲 已提出合并').waitFor()
    await inspect(page, 'duplicate-proposed')
    await page.getByRole('button', { name: '确认合并' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认合并' }).click()
    await page.getByText('✓ 已合并').waitFor()
    await inspect(page, 'duplicate-merged')
    await page.getByRole('button', { name: '撤销合并' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('上门核对，是两个人')
    await inspect(page, 'duplicate-undo', false)
    await dialog.getByRole('button', { name: '撤销合并' }).click()
    await page.getByText('! 待核对').waitFor()
    const history = page.locator('section[aria-labelledby=history] tbody tr')
    expect(await history.first().innerText()).toContain('上门核对，是两个人')
    expect(server.duplicates.sent.map(([door]) => door)).toEqual(['merger/confirmation', 'merger/undoing'])
  })

  it('is told apart, and tells when somebody else was quicker', async () => {
    const page = await browser.openAs('office', `/duplicates/${TWO}`)
    await page.getByRole('button', { name: '不是同一人' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('是双胞胎')
    server.duplicates.world.quicker = true
    const again = page.waitForResponse((answer) => answer.url().endsWith(`/duplicates/${TWO}`))
    await dialog.getByRole('button', { name: '不是同一人' }).click()
    await again
    await dialog.getByText('已被他人修改').waitFor()
    await dialog.getByRole('button', { name: '不是同一人' }).click()
    await page.getByText('✓ 不是同一人').waitFor()
    await page.getByRole('button', { name: '重新核对' }).waitFor()
  })

  it('is not for whoever is no office of a county', async () => {
    const page = await browser.openAs('unit', '/duplicates')
    await page.waitForURL(/denied/)
  })
})
