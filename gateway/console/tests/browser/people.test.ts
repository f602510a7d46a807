import { beforeEach, describe, expect, it } from 'vitest'
import { inspect, type Browser } from './browser'
import { CHILD, ELSEWHERE, ZHANG } from './people'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => Object.assign(server.people.world, { left: 48, refuse: '', status: 'ACTIVE' }))

const PHONE = '12000000001'
const PRINT = new URL('../../../../docs/screens/console/person-print.png', import.meta.url).pathname

const asking = (field: string) => new RegExp(`^查看原文……\\s*${field}$`)

async function ask(page: Awaited<ReturnType<Browser['open']>>, field = '电话') {
  await page.getByRole('button', { name: asking(field) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('联系本人或监护人').check()
  await dialog.getByLabel('依据编号').fill('SQ-2026-000123')
  await dialog.getByRole('button', { name: '查看', exact: true }).click()
  return dialog
}

describe('a person’s page', () => {
  it('is reached from a care record, where nobody is named whom the caller may not know', async () => {
    const page = await browser.openAs('office', '/care-records')
    await page.locator('.table tbody th a').first().click()
    const people = page.locator('.chosen')
    await people.getByRole('link', { name: '张*' }).waitFor()
    await people.getByText('不在您的范围内').waitFor()
    await inspect(page, 'care-record')
    await people.getByRole('link', { name: '儿童（未满 14 周岁，不显示姓名）' }).click()
    await page.getByText('您的账号没有查看儿童信息的权限').waitFor()
    expect(await page.getByRole('button', { name: /查看原文/ }).count()).toBe(0)
    await inspect(page, 'person-child')
    await page.goBack()
    await people.getByRole('link', { name: '张*' }).click()
    await page.getByRole('heading', { level: 1, name: '张*' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/console/people/${ZHANG}`)
  })

  it('shows one field for a minute, by keyboard alone, and writes down who looked', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    await page.getByText('当日次数已用完').waitFor()
    await page.getByRole('row').filter({ hasText: '干部 3000000000000000002' }).getByText('本人的结对关系').waitFor()
    await page.getByText('今日还可查看 48 次。').waitFor()
    await inspect(page, 'person')
    await page.getByRole('button', { name: asking('电话') }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('本次查看会记入审计，今日还可 48 次。').waitFor()
    await inspect(page, 'reveal', false)
    await dialog.getByRole('radio').first().waitFor()
    while (!(await page.evaluate(() => document.activeElement?.matches('[type=radio]'))))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('SQ-2026-000123')
    await page.keyboard.press('Enter')
    await dialog.getByText(PHONE).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(PHONE)
    await inspect(page, 'reveal-shown', false)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(PHONE).isVisible()).toBe(false)
    expect(await page.locator('.watermark').isVisible()).toBe(true)
    await page.screenshot({ path: PRINT })
    await page.emulateMedia({ media: 'screen' })
    expect(page.url()).not.toContain(PHONE)
    await page.clock.runFor(20_000)
    expect(await dialog.getByText(PHONE).count()).toBe(1)
    await page.clock.runFor(40_000)
    await dialog.getByText('已隐藏。需要再看，请重新说明用途。').waitFor()
    expect(await page.content()).not.toContain(PHONE)
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
    expect(kept).not.toContain(PHONE)
    await inspect(page, 'reveal-gone', false)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('row').filter({ hasText: '周敏' }).getByText('✓ 已显示').waitFor()
    await page.getByRole('button', { name: asking('证件号') }).click()
    await dialog.getByText('本次查看会记入审计，今日还可 47 次。').waitFor()
  })

  it('tells in words how far somebody looks after themselves, to who asks', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    const dialog = await ask(page, '自理能力')
    await dialog.getByText('半护理（部分丧失自理能力）').waitFor()
    await inspect(page, 'reveal-self-care', false)
  })

  it('says that nothing is left for today before anything is typed in vain', async () => {
    server.people.world.left = 0
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    await page.getByText('今日查看次数已用完').waitFor()
    await page.getByRole('button', { name: asking('电话') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('今日查看次数已用完').waitFor()
    await dialog.getByLabel('联系本人或监护人').check()
    await dialog.getByLabel('依据编号').fill('SQ-2026-000123')
    expect(await dialog.getByRole('button', { name: '查看', exact: true }).isDisabled()).toBe(true)
    await inspect(page, 'reveal-none-left', false)
  })

  it('takes the value away at once when the page is hidden or left', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    const dialog = await ask(page)
    await dialog.getByText(PHONE).waitFor()
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Object.defineProperty(document, 'hidden', { value: false, configurable: true })
    })
    await dialog.getByText('已隐藏。').waitFor()
    expect(await page.content()).not.toContain(PHONE)
  })

  it.each([
    ['audit-unavailable', '审计暂不可用，不能查看'],
    ['reveal-limit-reached', '今日查看次数已用完'],
    ['child-data', '没有查看儿童信息的权限'],
    ['nothing-to-reveal', '没有登记这一项'],
  ])('shows nothing on %s, and says why', async (refuse, words) => {
    server.people.world.refuse = refuse
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    const dialog = await ask(page)
    await dialog.getByRole('alert').filter({ hasText: words }).waitFor()
    expect(await page.content()).not.toContain(PHONE)
    if (refuse === 'audit-unavailable') await inspect(page, 'reveal-unavailable', false)
  })

  it('puts a case number that is a telephone number at its field', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    await page.getByRole('button', { name: asking('电话') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('核对身份').check()
    await dialog.getByLabel('依据编号').fill('13800000000')
    await page.keyboard.press('Enter')
    await dialog.locator('#caseReference-error').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('caseReference')
  })

  it('bears the watermark, and is not found out of scope', async () => {
    const page = await browser.openAs('office', `/people/${ELSEWHERE}`)
    await page.getByText('没有找到，或不在您的范围内。').waitFor()
    await inspect(page, 'person-not-found')
    expect(await page.locator('.watermark').count()).toBe(1)
  })

  it('is not there for whoever may not read the register', async () => {
    const page = await browser.openAs('unit', `/people/${CHILD}`)
    await page.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
    await page.goto(`${server.address}/console/care-records/7000000000000000000`)
    await page.getByRole('heading', { level: 1, name: '关爱记录详情' }).waitFor()
    expect(await page.locator('.chosen').count()).toBe(0)
  })
})
