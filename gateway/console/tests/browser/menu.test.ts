import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { browser, stage } from './stage'

stage()

describe('the menu', () => {
  it.each([1440, 1024])('takes one row of a window of %d', async (width) => {
    const page = await browser.openAs('office', '/definitions', { width })
    expect((await page.locator('.app-header').boundingBox())?.height).toBeLessThan(72)
  })

  it('opens by groups and is used with the keyboard alone', async () => {
    const page = await browser.openAs('office', '/recipients?division=622921')
    const menu = page.getByRole('navigation', { name: '主菜单' })
    const group = menu.getByRole('button', { name: '关爱对象' })
    expect(await menu.getByRole('link', { name: '名册' }).count()).toBe(0)
    await group.focus()
    await page.keyboard.press('Enter')
    expect(await menu.getByRole('link').allTextContents()).toEqual(
      expect.arrayContaining(['名册', '家庭与机构', '变更审批', '待办核查', '摸排轮次', '新增变更退出']),
    )
    await inspect(page, 'menu', false)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await menu.getByRole('link', { name: '名册' }).count()).toBe(0)
    expect(await group.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/households/)
    await page.getByRole('heading', { level: 1, name: '家庭' }).waitFor()
    expect(await group.getAttribute('aria-expanded')).toBe('false')
  })

  it('closes where somebody goes on elsewhere', async () => {
    const page = await browser.openAs('office', '/definitions')
    const menu = page.getByRole('navigation', { name: '主菜单' })
    const group = menu.getByRole('button', { name: '组织' })
    await group.click()
    await menu.getByRole('link', { name: '区划' }).waitFor()
    await page.getByRole('contentinfo').click()
    expect(await group.getAttribute('aria-expanded')).toBe('false')
    await group.click()
    await menu.getByRole('link', { name: '干部' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await group.getAttribute('aria-expanded')).toBe('false')
  })

  it('folds away in a narrow window', async () => {
    const page = await browser.openAs('office', '/definitions', { width: 720 })
    const menu = page.getByRole('navigation', { name: '主菜单' })
    expect(await menu.getByRole('link').count()).toBe(0)
    await menu.getByRole('button', { name: '菜单' }).click()
    await menu.getByRole('button', { name: '关爱对象' }).click()
    await inspect(page, 'menu-narrow', false)
    await menu.getByRole('link', { name: '摸排轮次' }).click()
    await page.getByRole('heading', { level: 1, name: '摸排轮次' }).waitFor()
    expect(await menu.getByRole('link').count()).toBe(0)
  })
})
