import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newcomer, open, opened, picture, violations } from './browser'
import { access } from './system'

const COUNTY = '622921'
const now = Date.now()
const at = (path: string) => `${access.gateway}/console${path}`
const me = access.cadres.at(-3)!

opened()

describe('an exit that a cadre proposes on the phone', () => {
  let office: Page
  let dashboard: Page
  let phone: Page
  let before = 0

  it('is awaited by the county, whose page shows how many are cared for', async () => {
    // Whoever confirms may have to do with a child; the first of the cadre's people may be one.
    office = await newcomer(`wang-fang-${now}`, '王芳', { roles: ['OFFICE', 'CIVIL_AFFAIRS'], grants: [`DIVISION:${COUNTY}`] })
    dashboard = office
    await dashboard.goto(at(`/dashboard?division=${COUNTY}`))
    before = await cared(dashboard)
    expect(before).toBeGreaterThan(0)
  })

  it('says why and from when, and waits on the person’s page', async () => {
    phone = await open(375, 812, '/m/')
    await phone.getByText('同意，继续', { exact: true }).click()
    await phone.getByText(me.name, { exact: true }).click()
    await phone.getByLabel('身份证号后六位').fill(me.idLast6)
    await phone.getByText('核对并绑定', { exact: true }).click()
    await phone.getByText('记一次', { exact: true }).last().waitFor()
    await somebodyCounted(phone)
    await seen(phone, '提出更正').click()
    await phone.getByRole('checkbox', { name: '应当退出' }).click()
    await phone.getByRole('radio', { name: '户籍迁出' }).click()
    await seen(phone, '提交').click()
    await phone.getByText('请写依据，核实的人要看。').waitFor()
    await phone.getByLabel('依据是什么').last().fill('村里告知已迁走')
    await picture(phone, 'correct')
    // The framework hands on what is typed a tenth of a second later.
    await expect
      .poll(
        async () => {
          await seen(phone, '提交')
            .click({ timeout: 1000 })
            .catch(() => undefined)
          return phone.getByText('待确认').filter({ visible: true }).count()
        },
        { timeout: 20_000 },
      )
      .toBe(1)
    await phone.getByText('退出原因 → 户籍迁出').filter({ visible: true }).waitFor()
    await picture(phone, 'recipient-proposed')
    expect(await cared(dashboard), 'nothing moves before it is confirmed').toBe(before)
  })

  it('is confirmed by the county from its list', async () => {
    const inbox = await office.context().newPage()
    await inbox.goto(at('/recipient-changes'))
    await inbox.getByRole('row').filter({ hasText: me.name }).filter({ hasText: '退出' }).first().getByRole('link').first().click()
    await inbox.getByText('村里告知已迁走').waitFor()
    await picture(inbox, 'change')
    await inbox.getByRole('button', { name: '通过' }).click()
    await inbox.getByRole('dialog').getByRole('button', { name: '通过' }).click()
    await inbox.getByText('✓ 已生效').waitFor()
  })

  it('moves the figure of the county, and the phone says what became of it', async () => {
    await expect
      .poll(
        async () => {
          await dashboard.reload()
          return cared(dashboard)
        },
        { timeout: 30_000 },
      )
      .toBe(before - 1)
    await phone.reload()
    await phone.getByText('✓ 已采纳').waitFor()
    await picture(phone, 'recipient-confirmed')
    expect(violations).toEqual([])
  })
})

/** Pages that were left stand behind the one that is seen. */
const seen = (phone: Page, text: string) => phone.getByText(text, { exact: true }).filter({ visible: true })

/** Stands on the page of one of the own people who is among those that are counted. */
async function somebodyCounted(phone: Page) {
  await seen(phone, '关爱对象').click()
  const people = phone.getByText(/的档案$/).filter({ visible: true })
  await people.first().waitFor()
  for (let n = 0; n < (await people.count()); n++) {
    await people.nth(n).click()
    await phone.getByText('今日还可查看').filter({ visible: true }).waitFor()
    if (!(await phone.getByText('安置帮教对象').filter({ visible: true }).count())) return
    await seen(phone, '返回').click()
    await people.first().waitFor()
  }
  throw new Error('nobody who is counted')
}

async function cared(page: Page) {
  const text = await page.locator('[data-card=recipients] [data-figure=recipients] .figure-value').innerText()
  return Number(text.replaceAll(',', ''))
}
