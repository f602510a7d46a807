import { beforeEach, describe, expect, it } from 'vitest'
import { inspect, openChoice } from './browser'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => (server.divisions.reset(), server.units.reset()))

const TOWNSHIP = '622921107'
/** 临夏县学区管理中心, below the bureau of education in both trees. */
const SCHOOLS = '5000000000000000003'

describe('the tree of divisions', () => {
  it('opens level by level, and tells what became of a place', async () => {
    const page = await browser.openAs('office', '/divisions')
    await page.getByRole('heading', { level: 2, name: '甘肃省' }).waitFor()
    const row = page.locator('.places li').filter({ hasText: '临夏回族自治州' })
    await row.getByRole('button', { name: /^下级/ }).click()
    await page.locator('.places').getByRole('button', { name: '临夏县', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: '临夏县' }).waitFor()
    await page.getByText('县（市、区）', { exact: true }).waitFor()
    expect(page.url()).toContain('/divisions/622921')
    await inspect(page, 'divisions')
  })

  it('gets a village, with what is wrong at its field', async () => {
    const page = await browser.openAs('office', `/divisions/${TOWNSHIP}`)
    await page.getByRole('link', { name: '新设下级区划' }).click()
    await page.getByLabel(/区划代码/).fill('622921107201')
    await page.getByLabel(/名称/).fill('幸福村')
    await day(page, '设立日期')
    await page.getByRole('button', { name: '新设下级区划' }).click()
    await page.locator('.field-error').getByText('代码 622921107201 已登记').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('code')
    await inspect(page, 'division-open')
    await page.getByLabel(/区划代码/).fill('622921107209')
    await page.getByRole('button', { name: '新设下级区划' }).click()
    await page.getByRole('heading', { level: 2, name: '幸福村' }).waitFor()
  })

  it('shows the whole of a merger before it happens, and its history after', async () => {
    const page = await browser.openAs('office', `/divisions/${TOWNSHIP}`)
    await page.locator('.deeds summary').focus()
    expect(await page.locator('main .button-link').count()).toBe(1)
    expect(await page.getByRole('link', { name: '并入或拆分' }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await inspect(page, 'division-deeds')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('link', { name: '并入或拆分' }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '并入或拆分' }).click()
    await choose(page, '添加…', ['临夏回族自治州', '临夏县'], '刁祁镇')
    await day(page, '生效日期')
    await page.getByRole('button', { name: '预览影响' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('256 人').waitFor()
    await dialog.getByText('双城村 归入 刁祁镇').waitFor()
    await inspect(page, 'division-succession-preview', false)
    await dialog.getByRole('button', { name: '确认撤并' }).click()
    await page.getByText('— 已撤销').waitFor()
    await page.getByRole('link', { name: '刁祁镇' }).waitFor()
    await page.getByRole('row', { name: /撤并或拆分 周敏/ }).waitFor()
    expect(await page.getByRole('link', { name: '并入或拆分' }).count()).toBe(0)
    await inspect(page, 'division-ended')
  })

  it('asks of a split who takes those who are left', async () => {
    const page = await browser.openAs('office', `/divisions/${TOWNSHIP}/succeed`)
    await choose(page, '添加…', ['临夏回族自治州', '临夏县'], '刁祁镇')
    await choose(page, '添加…', ['临夏回族自治州', '临夏县'], '尹集镇')
    await day(page, '生效日期')
    await page.getByRole('button', { name: '预览影响' }).click()
    await page.locator('.field-error').getByText('请选择由哪一个承继').waitFor()
    await inspect(page, 'division-split')
  })

  it('tells of a name that somebody else was quicker to change', async () => {
    const page = await browser.openAs('office', `/divisions/${TOWNSHIP}/rename`)
    await page.getByLabel(/名称/).fill('北塬街道')
    await day(page, '生效日期')
    server.divisions.rename(TOWNSHIP, '北原镇')
    await page.getByRole('button', { name: '更名' }).click()
    await page.getByText('已被他人修改').waitFor()
    await page.getByRole('definition').filter({ hasText: '北原镇' }).waitFor()
    await inspect(page, 'division-stale')
    await page.getByRole('button', { name: '用我的，再保存一次' }).click()
    await page.getByRole('heading', { level: 2, name: '北塬街道' }).waitFor()
  })
})

describe('the trees of units', () => {
  it('are walked either way, by whoever keeps a branch', async () => {
    const page = await browser.openAs('unit', '/units')
    await page.getByRole('heading', { level: 2, name: '临夏县教育局' }).waitFor()
    expect(await page.getByRole('link', { name: '改隶' }).count()).toBe(0)
    await page.getByRole('radio', { name: '单位（组长单位）' }).check()
    await page
      .locator('.places')
      .getByRole('button', { name: /下级\s*临夏县教育局/ })
      .click()
    await page.locator('.places').getByRole('button', { name: '韩集镇中心学校', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: '韩集镇中心学校' }).waitFor()
    await page.locator('.deeds summary').click()
    await page.getByRole('link', { name: '改隶' }).waitFor()
    await inspect(page, 'units')
  })

  it('move a unit, and say where a circle would be', async () => {
    const page = await browser.openAs('office', `/units/${SCHOOLS}/move`)
    const managed = page.locator('#managedBy')
    await managed.getByText('临夏县教育局').waitFor()
    await managed.getByRole('button', { name: '选择…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /下级\s*临夏县结对关爱行动办公室/ }).click()
    await dialog.getByRole('button', { name: /下级\s*临夏县教育局/ }).click()
    await dialog.getByRole('button', { name: '临夏县学区管理中心', exact: true }).click()
    await day(page, '生效日期')
    await page.getByRole('button', { name: '改隶' }).click()
    await page.locator('.field-error').getByText('上级关系成环').waitFor()
    await inspect(page, 'unit-move')
    await managed.getByRole('button', { name: /移除/ }).click()
    await page.getByRole('button', { name: '改隶' }).click()
    await page.getByRole('row', { name: /改隶 周敏/ }).waitFor()
  })

  it('show the whole of a merger before it happens', async () => {
    const page = await browser.openAs('office', `/units/${SCHOOLS}/succeed`)
    await choose(page, '添加…', [], '临夏县结对关爱行动办公室')
    await day(page, '生效日期')
    await page.getByRole('button', { name: '预览影响' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('41 户').waitFor()
    await inspect(page, 'unit-succession-preview', false)
    await dialog.getByRole('button', { name: '确认撤并' }).click()
    await page.getByText('— 已撤销').waitFor()
    await inspect(page, 'unit-ended')
  })

  it('ask of a split who takes those who are not named', async () => {
    const page = await browser.openAs('office', `/units/${SCHOOLS}/succeed`)
    await choose(page, '添加…', [], '临夏县结对关爱行动办公室')
    await choose(page, '添加…', ['临夏县结对关爱行动办公室'], '临夏县教育局')
    await day(page, '生效日期')
    await page.getByRole('button', { name: '预览影响' }).click()
    await page.locator('.field-error').getByText('还有 18 名干部').waitFor()
    await inspect(page, 'unit-split')
    await openChoice(page, '其余由哪个单位承继')
    await page.getByRole('option', { name: '临夏县教育局' }).click()
    await page.getByRole('button', { name: '预览影响' }).click()
    await page.getByRole('dialog').getByText('临夏县教育局：干部 1 人').waitFor()
    await inspect(page, 'unit-split-preview', false)
  })

  it('open a unit, with what is wrong at its field', async () => {
    const page = await browser.openAs('office', '/units/open')
    await page.getByLabel(/名称/).fill('康乐县图书馆')
    await openChoice(page, '单位类型')
    await page.getByRole('option', { name: '学校' }).click()
    await page.locator('#divisionCode').getByRole('button', { name: '选择…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '临夏回族自治州', exact: true }).click()
    await day(page, '设立日期')
    await page.getByRole('button', { name: '新设下级单位' }).click()
    await page.locator('.field-error').getByText('没有区划 622922').waitFor()
    await inspect(page, 'unit-open')
  })
})

type Page = Awaited<ReturnType<typeof browser.openAs>>

async function day(page: Page, label: string) {
  await page.getByLabel(new RegExp(label)).fill('2026-10-01')
  await page.keyboard.press('Enter')
}

/** Goes down the tree in the dialog, by names, and chooses there. */
async function choose(page: Page, button: string, way: string[], name: string) {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  for (const step of way) {
    const row = dialog.locator('.places li').filter({ hasText: step })
    await row.getByRole('button', { name: new RegExp(`下级\\s*${step}`) }).click()
  }
  await dialog.locator('.places').getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
