import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cadre, launch, type Cadre } from './cadre'

let browser: Browser
let me: Cadre

beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())
beforeEach(async () => void (me = await cadre(browser)))
afterEach(() => me.leave())

it('keeps a visit without signal, and turns it into a receipt when signal is back', async () => {
  await me.arrive()
  await me.tap('关爱对象')
  await me.sees('离线可读，11-22 14:05 的内容')
  await me.tap('首页')
  await me.context.setOffline(true)
  await me.sees('没有网络，先存在手机里，有信号后自动上传')
  await me.tap('马*')
  await me.shoot('log-offline')
  await me.tap('保存')
  await me.sees('↑ 待上传', '已存在手机里，等待上传。有信号后自动上传，不用再记。')
  await me.shoot('receipt-waiting')
  expect(me.door.state.records.size).toBe(0)
  await me.context.setOffline(false)
  await me.sees('✓ 已收到 11-22 14:05', '计入 11 月：联系 1 次，1 人次')
  expect(me.door.state.records.size).toBe(1)
})

it('shows every page without signal from what is on the phone', async () => {
  await me.arrive()
  await me.tap('马*')
  await me.tap('保存')
  await me.sees('✓ 已收到')
  await me.tap('完成')
  await me.tap('关爱对象')
  await me.sees('上次 11-22 联系')
  await me.context.setOffline(true)
  await me.tap('首页')
  await me.sees('没有网络，先存在手机里，有信号后自动上传', '张* 一家 3 人')
  await me.shoot('home-offline')
  await me.tap('关爱对象')
  await me.sees('困难重度残疾人')
  await me.shoot('families-offline')
  await me.tap('首页')
  await me.tap('张* 一家 3 人')
  await me.tap('保存')
  await me.tap('完成')
  await me.tap('记录')
  await me.sees('↑ 1 条待上传', '✓ 已收到')
  await me.shoot('records-offline')
  await me.context.setOffline(false)
  await me.page.getByText('条待上传').filter({ visible: true }).waitFor({ state: 'detached' })
  expect(me.door.state.records.size).toBe(2)
})

it('keeps a draft over a kill of the app, and sends it after the start', async () => {
  await me.arrive()
  me.door.state.fails = (path) => (path === '/care-records/batch' ? 503 : 0)
  await me.tap('马*')
  await me.tap('保存')
  await me.sees('↑ 待上传')
  me.door.state.fails = undefined
  await me.page.close()
  const page = await me.context.newPage()
  await page.goto(me.door.url)
  await expect.poll(() => me.door.state.records.size).toBe(1)
})

it('shows why a draft was refused and what to do, and mends it under the same key', async () => {
  await me.arrive()
  me.door.state.fails = (path) => (path === '/care-records/batch' ? 503 : 0)
  await me.tap('张* 一家 3 人')
  await me.tap('保存')
  await me.sees('↑ 待上传')
  await me.page.evaluate(() => {
    for (const [key, value] of Object.entries(localStorage)) if (key.startsWith('phone:draft:')) localStorage.setItem(key, value.replace('2026-11-22T', '2026-10-01T'))
  })
  me.door.state.fails = undefined
  await me.page.reload()
  await me.page.goto(`${me.door.url}#/pages/RecordsPage`)
  await me.sees('✕ 未接收', '2026-10-01 的记录已超过 30 天的补录期限，请联系所在县关委办补录。', '时间填错了就点“改时间”；没填错请联系县关委办补录，然后删除这条草稿。')
  await me.shoot('records-refused')
  const key = await me.page.evaluate(() => Object.keys(localStorage).find((one) => one.startsWith('phone:draft:'))!.slice(12))

  await me.tap('删除')
  await me.sees('删除后找不回来')
  await me.shoot('records-drop')
  await me.tap('留着')
  await me.tap('改时间')
  await me.sees('2026-10-01')
  await me.shoot('log-change-time')
  await me.tap('改为现在')
  await me.tap('保存')
  await me.sees('✓ 已收到')
  expect([...me.door.state.records.keys()]).toEqual([key])
})

it('refreshes the tokens once when they are dead, unseen', async () => {
  await me.arrive()
  me.door.state.dead.add('access-1')
  await me.page.reload()
  await me.sees('张* 一家 3 人')
  expect(me.door.state.refreshes).toBe(1)
})

it('asks to log in when the session is over, and still has the draft', async () => {
  await me.arrive()
  me.door.state.fails = (path) => (path === '/care-records/batch' ? 503 : 0)
  await me.tap('马*')
  await me.tap('保存')
  await me.sees('↑ 待上传')
  me.door.state.fails = undefined
  me.door.state.dead.add('access-1')
  me.door.state.used.add('refresh-1')
  await me.page.goto(`${me.door.url}#/pages/RecordsPage`)
  await me.sees('登录已失效，请重新登录。草稿还在手机里。')
  await me.shoot('login-over')
  await me.tap('王建国')
  await me.sees('张* 一家 3 人')
  await expect.poll(() => me.door.state.records.size).toBe(1)
})
