import { beforeEach, describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { ROUND } from './rounds'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.rounds.reset())

describe('survey rounds', () => {
  it('show an office how far its townships are', async () => {
    const page = await browser.openAs('county', '/survey-rounds')
    const rows = page.locator('.table tbody tr')
    await rows.filter({ hasText: '2026 年第四季度动态核实' }).waitFor()
    expect(await rows.count()).toBe(2)
    await inspect(page, 'survey-rounds')
    await rows.getByRole('link', { name: '2026 年第四季度动态核实' }).click()
    await page.getByText('2 个乡镇中 0 个已确认').waitFor()
    await page.getByText('，另有 1 个确认后名册又有变化').waitFor()
    await page.getByText('特困人员少 1 人').first().waitFor()
    await inspect(page, 'survey-round')
  })

  it('ask a township for one tap, by keyboard, and keep what was confirmed', async () => {
    const page = await browser.openAs('county', `/survey-rounds/${ROUND}?part=622921100`)
    await page.getByText('— 未确认').waitFor()
    await inspect(page, 'survey-round-township')
    await page.getByRole('button', { name: '确认以上底数' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('✓ 已确认').waitFor()
    const history = page.locator('section[aria-labelledby=confirmations] tbody tr')
    await history.filter({ hasText: '周敏' }).waitFor()
    expect(await history.count()).toBe(1)
    await page.getByRole('link', { name: '2026 年第四季度动态核实' }).click()
    await page.getByText('2 个乡镇中 1 个已确认').waitFor()
  })

  it('take what was counted otherwise, and say when the register has moved on meanwhile', async () => {
    const page = await browser.openAs('county', `/survey-rounds/${ROUND}?part=622921100`)
    await page.getByText('实地清点的数不一样，或需要说明').click()
    await page.getByLabel('特困人员', { exact: true }).fill('一个')
    await page.getByLabel('说明', { exact: true }).fill('一人去省城就医')
    await page.getByRole('button', { name: '确认以上底数' }).click()
    await page.locator('.field-error').getByText('请填整数').waitFor()
    await page.getByLabel('特困人员', { exact: true }).fill('-1')
    server.rounds.moveOn()
    await page.getByRole('button', { name: '确认以上底数' }).click()
    await page.getByText('底数刚有变化').waitFor()
    expect(await page.getByLabel('特困人员', { exact: true }).inputValue(), 'nothing is typed twice').toBe('-1')
    await inspect(page, 'survey-round-moved-on')
    await page.getByRole('button', { name: '确认以上底数' }).click()
    await page.getByText('✓ 已确认').waitFor()
    await page.locator('.facts').getByText('特困人员少 1 人').waitFor()
    await page.getByText('一人去省城就医').waitFor()
  })

  it('are opened, ended and opened again by the office', async () => {
    const page = await browser.openAs('county', '/survey-rounds')
    await page.getByRole('link', { name: '新开轮次' }).click()
    await page.getByLabel('名称').fill('2026 年复核')
    await page.getByLabel('复核', { exact: true }).check()
    await inspect(page, 'survey-round-new')
    await page.getByRole('button', { name: '开展这一轮摸排' }).click()
    await page.getByRole('heading', { level: 1, name: /2026 年复核/ }).waitFor()
    await page.getByRole('button', { name: '结束这一轮' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '结束这一轮' }).click()
    await page.getByText('— 已结束').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '重新开启' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '重新开启' }).click()
    await page.getByText('! 进行中').waitFor()
    expect(await page.locator('section[aria-labelledby=steps] li').count()).toBe(3)
  })
})

describe('who came, changed and left', () => {
  it('is told of any period, leads into the lists and prints', async () => {
    const page = await browser.openAs('county', '/movements?division=622921&from=2026-01-01&to=2026-11-22')
    const lines = page.locator('section[aria-labelledby=lines] tbody tr')
    await lines.filter({ hasText: '合计' }).waitFor()
    expect(await lines.count()).toBe(6)
    expect(await lines.first().locator('td').allTextContents()).toEqual(['5,718', '97', '112', '23', '23', '5,703', '71']) // prettier-ignore
    await page.getByRole('heading', { name: '期间录入信息 521 条' }).waitFor()
    await inspect(page, 'movements')
    await page.emulateMedia({ media: 'print' })
    await inspect(page, 'movements-print')
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await lines.getByRole('link', { name: '特困人员' }).click()
    await page.getByRole('heading', { level: 1, name: /关爱对象/ }).waitFor()
    expect(new URL(page.url()).search).toContain('category=DESTITUTE')
  })
})
