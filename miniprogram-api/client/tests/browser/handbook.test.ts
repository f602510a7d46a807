import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cadre, launch, type Cadre } from './cadre'

let browser: Browser
let me: Cadre

beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())
beforeEach(async () => void (me = await cadre(browser)))
afterEach(() => me.leave())

it('finds a policy by its words and its category, and reads it', async () => {
  await me.arrive()
  await me.tap('我的')
  await me.tap('政策手册')
  await me.sees('共 6 条', '农村最低生活保障', '有待核定内容')
  await me.shoot('handbook')
  await me.tap(/^医疗$/)
  await me.sees('共 1 条', '居民医保参保资助')
  await me.tap(/^全部$/)
  await me.fill('查找政策', '危房')
  await me.sees('共 1 条')
  expect(await me.page.locator('.hit').filter({ visible: true }).allInnerTexts()).toEqual(['危房'])
  await me.shoot('handbook-found')
  await me.fill('查找政策', '火箭')
  await me.sees('没有找到。换个词，或者清除条件再找。')
  await me.tap('清除条件')
  await me.tap('农村最低生活保障')
  await me.sees('哪些人可以', '4,788 元/人·年', '甘肃省，2021年', '! 待核定', '第 2 版，自 2026-10-01 起', '民发〔2021〕57号')
  await me.shoot('policy', { whole: true })
})

it('shows what concerns a family, and reads it without signal', async () => {
  await me.arrive()
  await me.tap('关爱对象')
  await me.page.getByRole('link', { name: '马*的有关政策' }).tap()
  await me.sees('与马*有关的 4 条')
  await me.shoot('handbook-family')
  await me.context.setOffline(true)
  await me.fill('查找政策', '低保')
  await me.sees('没有网络，只在手机里 11-22 14:05 的内容中查找。')
  await me.shoot('handbook-offline')
  await me.tap('农村最低生活保障')
  await me.sees('离线可读，11-22 14:05 的内容', '找谁办')
  await me.shoot('policy-offline')
})

it('records which policies were brought about, without signal too, and shows the edition that was meant', async () => {
  await me.arrive()
  await expect.poll(() => me.page.evaluate(() => !!localStorage.getItem('phone:copy:handbook'))).toBe(true)
  await me.context.setOffline(true)
  await me.tap('马*')
  await me.tap('+ 政策')
  await me.tap('农村危房改造')
  await me.fill('写几个字查找政策', '低保')
  await me.tap('农村最低生活保障')
  await me.shoot('log-policies', { whole: true })
  await me.tap('保存')
  await me.sees('↑ 待上传')
  await me.context.setOffline(false)
  await me.sees('✓ 已收到', '政策：农村危房改造、农村最低生活保障')
  const [record] = [...me.door.state.records.values()]
  expect(record.policies.map(({ version }: any) => version)).toEqual([1, 2])
  record.policies = [{ policyId: record.policies[1].policyId, version: 1 }]
  await me.tap('完成')
  await me.tap('记录')
  await me.sees('政策：农村低保（2023年版）')
  await me.shoot('records-policies')
})

it('holds in the version for elder eyes', async () => {
  await me.arrive()
  await me.tap('长辈版')
  await me.tap('我的')
  await me.tap('最大')
  await me.tap('政策手册')
  await me.sees('农村最低生活保障')
  await me.shoot('largest-handbook')
  await me.tap('农村最低生活保障')
  await me.sees('4,788 元/人·年')
  await me.shoot('largest-policy', { whole: true })
})
