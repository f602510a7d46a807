import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { browser, server, stage } from './stage'

stage()

describe('the handbook of policies', () => {
  it('is searched, filtered and read, and the way back finds the list as it was', async () => {
    const page = await browser.openAs('office', '/policies')
    await page.getByText('共 35 条。').waitFor()
    await inspect(page, 'policies')
    await page.getByLabel('查找').fill('低保')
    await page.keyboard.press('Enter')
    await page.getByText('共 1 条。').waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['低保'])
    await page.reload()
    await page.getByText('共 1 条。').waitFor()
    await inspect(page, 'policies-found')
    await page.getByRole('link', { name: '农村最低生活保障' }).click()
    await page.getByRole('heading', { level: 1, name: '农村最低生活保障' }).waitFor()
    await page.goBack()
    await page.getByText('共 1 条。').waitFor()
    await page.getByRole('button', { name: '清除筛选条件' }).click()
    await page.locator('.filter .el-select').nth(2).click()
    await page.getByRole('option', { name: '已公布、尚未施行' }).click()
    await page.getByText('共 2 条。').waitFor()
  })

  it('shows which edition holds, which are announced, and what is still to be confirmed', async () => {
    const page = await browser.openAs('office', '/policies/6000000000000000001')
    await page.getByText('第 2 版，现行。').waitFor()
    expect(await page.locator('.policy-section').filter({ hasText: '所需材料' }).getByText('待核定').count()).toBe(1)
    expect(await page.locator('li').filter({ hasText: '民发〔2021〕57号' }).getByText('待核定').count()).toBe(1)
    expect(await page.locator('li').filter({ hasText: '社会救助暂行办法' }).getByText('待核定').count()).toBe(0)
    await inspect(page, 'policy')
    await page.getByRole('link', { name: '第 1 版' }).click()
    await page.getByText('您看的是第 1 版，已停用。').waitFor()
    await page.getByRole('link', { name: '看现行版' }).click()
    await page.getByText('第 2 版，现行。').waitFor()
  })

  it('says so when an entry is not there, and what to do when it cannot be read', async () => {
    const page = await browser.openAs('office', '/policies/6000000000000000099')
    await page.getByRole('heading', { level: 1, name: '没有找到' }).waitFor()
    server.world.failing = '/policies'
    await page.goto(`${server.address}/console/policies`)
    await page.getByText('服务暂不可用').waitFor()
    await inspect(page, 'policies-problem')
  })
})
