import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { browser, server, stage } from './stage'

stage()

const pages = [
  ['dashboard', '/dashboard?division=622921'],
  ['care-records', '/care-records'],
  ['policies', '/policies?q=低保'],
  ['policy', '/policies/6000000000000000001'],
  ['report', '/reports?division=622921&asOf=2023-12-31'],
  ['definitions', '/definitions'],
  ['not-found', '/no-such-page'],
] as const
/** Pages of other people than the office's. */
const ofOthers = [
  ['accounts', 'system', '/accounts'],
  ['account', 'system', '/accounts/9000000000000000002'],
  ['grants', 'security', '/grants'],
  ['account-grants', 'security', '/grants/9000000000000000002'],
  ['clients', 'system', '/clients'],
  ['client', 'system', '/clients/8000000000000000001'],
  ['audit', 'auditor', '/audit-events'],
  ['person', 'office', '/people/1900000000000000001'],
  ['recipients', 'office', '/recipients?division=622921'],
  ['household', 'office', '/households/4000000000000000000'],
  ['household-merge', 'office', '/households/4000000000000000000/merge'],
  ['household-split', 'office', '/households/4000000000000000000/split'],
  ['cadres', 'unit', '/cadres'],
  ['recipient-changes', 'office', '/recipient-changes'],
  ['standing-findings', 'office', '/standing-findings?division=622921'],
  ['standing-finding', 'office', '/standing-findings/2300000000000000001'],
  ['duplicates', 'office', '/duplicates?division=622921'],
  ['duplicate', 'office', '/duplicates/2700000000000000001'],
  ['recipient-change', 'office', '/recipient-changes/2200000000000000003'],
  ['survey-rounds', 'office', '/survey-rounds'],
  ['survey-round', 'office', '/survey-rounds/2300000000000000001'],
  ['movements', 'office', '/movements?division=622921'],
  ['imports', 'office', '/imports'],
  ['import-new', 'office', '/imports/new'],
  ['import', 'office', '/imports/2600000000000000001'],
  ['exports', 'office', '/exports'],
  ['export-new', 'office', '/exports/new?division=622921&status=ACTIVE'],
  ['export', 'office', '/exports/2700000000000000002'],
  ['comparisons', 'office', '/comparisons'],
  ['comparison-new', 'office', '/comparisons/new'],
  ['comparison', 'office', '/comparisons/2700000000000000001'],
  ['standing-finding-told', 'office', '/standing-findings/2300000000000000009'],
  ['entry', 'office', '/recipients/new?household=4000000000000000000'],
  ['divisions', 'office', '/divisions/622921107'],
  ['area-categories', 'office', '/divisions/622921/categories'],
  ['benefit-new', 'office', '/people/1900000000000000001/benefits/new'],
  ['units', 'unit', '/units/5000000000000000003'],
] as const

const works: Record<string, string> = { 账号: '/accounts', 开放接口: '/clients', 审计: '/audit-events' }
/** The other offices' work; who gives rights may read the accounts. */
const foreign = (own: string[]) =>
  Object.entries(works)
    .filter(([label]) => !own.includes(label) && !(label === '账号' && own.includes('授权')))
    .map(([, path]) => path)

describe('every page', () => {
  it.each(pages)('%s fits a window of 1024 and can be used by everybody', async (name, path) => {
    const page = await browser.openAs('office', path, { width: 1024 })
    await page.waitForTimeout(400)
    await inspect(page, `${name}-1024`)
    expect(await page.locator('h1').count()).toBe(1)
  })

  it.each(ofOthers)('%s, for %s, fits a window of 1024 and holds in large type', async (name, login, path) => {
    const page = await browser.openAs(login, path, { width: 1024 })
    await page.locator('.table-frame, .facts, .el-form.card').first().waitFor()
    await inspect(page, `${name}-1024`)
    expect(await page.locator('h1').count()).toBe(1)
    await page.getByRole('button', { name: /大字/ }).click()
    await inspect(page, `${name}-large`)
    await page.getByRole('button', { name: /大字/ }).click()
  })

  it.each(pages.slice(0, 5))('%s holds in large type', async (name, path) => {
    const page = await browser.openAs('office', path)
    await page.getByRole('button', { name: /大字/ }).click()
    await page.waitForTimeout(400)
    await inspect(page, `${name}-large`)
    await page.getByRole('button', { name: /大字/ }).click()
  })

  it('is left by the skip link for its content', async () => {
    const page = await browser.openAs('office', '/definitions')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.screenshot({ path: new URL('../../../../docs/screens/console/skip-link.png', import.meta.url).pathname })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it.each([
    ['system', '账号', ['账号', '开放接口']],
    ['security', '授权', ['授权']],
    ['auditor', '审计', ['审计']],
  ])('gives the %s administrator their own work, no people and no figures', async (login, title, own) => {
    const page = await browser.openAs(login, '/')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link')
    expect(await links.allTextContents()).toEqual(['政策手册', '指标定义', ...own])
    for (const path of ['/people/1900000000000000001', '/care-records', '/dashboard', ...foreign(own)]) {
      await page.goto(`${server.address}/console${path}`)
      await page.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
    }
    const doors = ['recipients/1900000000000000001', ...foreign(own).map((path) => path.slice(1))]
    const statuses = await page.evaluate(
      (all) => Promise.all(all.map(async (door) => (await fetch(`/api/console/v1/${door}`)).status)),
      doors,
    )
    expect(statuses).toEqual(doors.map(() => 403))
  })
})
