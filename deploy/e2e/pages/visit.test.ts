import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newcomer, open, opened, picture, violations } from './browser'
import { access } from './system'

const COUNTY = '622921'
const login = `zhang-min-${Date.now()}`

opened()

describe('a visit that a cadre logs on the phone', () => {
  let console: Page
  let phone: Page
  let before = 0

  it('is awaited by somebody of the county, who has just bound an authenticator', async () => {
    console = await newcomer(login, '张敏', { roles: ['OFFICE'], grants: [`DIVISION:${COUNTY}`] }, 'enrolment')
    await console.getByRole('heading', { name: /临夏县/ }).first().waitFor()
    before = await visits(console)
    expect(before).toBeGreaterThan(0)
  })

  it('takes at most four taps from a cold start', async () => {
    const me = access.cadres.at(-1)!
    phone = await open(375, 812, '/m/')
    await phone.getByText('同意，继续', { exact: true }).click() // the privacy notice, once
    await phone.getByText(me.name, { exact: true }).click()
    await phone.getByLabel('身份证号后六位').fill(me.idLast6)
    await phone.getByText('核对并绑定', { exact: true }).click()
    await phone.getByText('记一次', { exact: true }).last().waitFor()
    await phone.reload()
    await phone.getByText('记一次', { exact: true }).last().waitFor()
    await picture(phone, 'home')

    let taps = 0
    const tap = async (what: ReturnType<Page['locator']>) => {
      await what.click()
      taps += 1
    }
    await tap(phone.getByText('记一次', { exact: true }).last())
    await phone.getByText('给谁').first().waitFor()
    await picture(phone, 'whom')
    const family = phone.getByRole('group', { name: '给谁' }).getByRole('button')
    if (await family.count()) await tap(family.first())
    await tap(phone.getByText('走访', { exact: true }).first())
    await tap(phone.getByText('保存', { exact: true }))
    await phone.getByText('已收到').first().waitFor()
    await picture(phone, 'receipt')
    expect(taps).toBeLessThanOrEqual(4)
  })

  it('moves the figure of the county on the open page', async () => {
    await expect.poll(() => visits(console), { timeout: 20_000 }).toBe(before + 1)
    await picture(console, 'dashboard')
  })

  it('stands in the list of records, without the names of those who were visited', async () => {
    await console.goto(`${access.gateway}/console/care-records?division=${COUNTY}`)
    await console.getByText(access.cadres.at(-1)!.name).first().waitFor()
    await picture(console, 'records')
    expect(violations).toEqual([])
  })
})

/** Visits as events, as the card of the dashboard shows them. */
async function visits(page: Page) {
  const text = await page.locator('[data-card=visits] [data-figure=events] .figure-value').innerText()
  return Number(text.replaceAll(',', ''))
}
