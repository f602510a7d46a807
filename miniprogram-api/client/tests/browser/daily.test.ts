import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cadre, launch, type Cadre } from './cadre'

let browser: Browser
let me: Cadre

beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())
beforeEach(async () => void (me = await cadre(browser)))
afterEach(() => me.leave())

it('picks a demo cadre, refuses wrong digits, binds, and comes home', async () => {
  await me.open()
  await me.sees('这是演示。请选一位演示干部登录。')
  await me.shoot('login')
  await me.tap('王建国')
  await me.sees('第一次使用，请核对身份')
  await me.shoot('binding')
  await me.tap('核对并绑定')
  await me.sees('请填身份证号后六位，最后一位可以是 X。')
  await me.fill('身份证号后六位', '111111')
  await me.tap('核对并绑定')
  await me.sees('手机号或身份证号后六位与名册不一致，今天还可以试 4 次。')
  await me.shoot('binding-refused')
  await me.fill('身份证号后六位', '01001x')
  await me.tap('核对并绑定')
  await me.sees('超期 3 天（11-19）', '还有 13 天（12-05）', '联系 3 次', '走访 1 次')
  await me.shoot('home')
})

it('says that WeChat is needed where no demo is', async () => {
  me.door.state.demo = false
  await me.open()
  await me.sees('请在微信里打开“爱心甘肃”小程序登录。这个网页只供演示。')
  await me.shoot('login-wechat-only')
})

it('logs a visit in four taps from a cold start', async () => {
  await me.arrive()
  await me.page.reload()
  await me.sees('张* 一家 3 人')
  me.taps = 0
  await me.tap('记一次')
  await me.sees('给谁')
  await me.shoot('log-whom')
  await me.tap('张* 一家 3 人')
  await me.tap('走访')
  await me.shoot('log', { whole: true })
  await me.tap('保存')
  await me.sees('✓ 已收到 11-22 14:05', '计入 11 月：走访 1 次，3 人次', '记录编号末四位 4821')
  expect(me.taps).toBe(4)
  expect([...me.door.state.records.values()]).toMatchObject([{ kind: 'VISIT', channel: 'ONSITE', occurredAt: '2026-11-22T14:05:00+08:00' }])
  await me.shoot('receipt')
})

it('logs it in two taps from a due row', async () => {
  await me.arrive()
  me.taps = 0
  await me.tap('马*')
  await me.sees('✓ 联系', '✓ 电话')
  await me.tap('保存')
  await me.sees('计入 11 月：联系 1 次，1 人次')
  expect(me.taps).toBe(2)
})

it('skips the choice of a family when there is one only', async () => {
  me.door.state.people = me.door.state.people.slice(3)
  await me.arrive()
  me.taps = 0
  await me.tap('记一次')
  await me.tap('走访')
  await me.tap('保存')
  await me.sees('✓ 已收到 11-22 14:05')
  expect(me.taps).toBe(3)
})

it('says that the day has a record already, and saves all the same', async () => {
  await me.arrive()
  for (const last of [false, true]) {
    await me.tap('马*')
    if (last) {
      await me.sees('这一天已记过一次，仍可保存')
      await me.shoot('log-already')
    }
    await me.tap('保存')
    await me.sees('✓ 已收到')
    await me.tap('完成')
    await me.sees('王建国')
  }
  expect(me.door.state.records.size).toBe(2)
})

it('tells what else was done, in one record', async () => {
  await me.arrive()
  await me.tap('张* 一家 3 人')
  await me.tap('良好')
  await me.tap('李*')
  await me.tap('+ 困难')
  await me.fill('遇到的困难', '屋顶漏雨')
  await me.tap('已向上反映')
  await me.tap('+ 资助')
  await me.fill('金额或折合金额（元）', '1.234')
  await me.tap('保存')
  await me.sees('金额只写数字，最多两位小数，例如 200 或 63.5。')
  await me.shoot('log-wrong-amount', { whole: true })
  await me.fill('金额或折合金额（元）', '63.5')
  await me.tap('保存')
  await me.sees('计入 11 月：走访 1 次，2 人次')
  expect([...me.door.state.records.values()]).toMatchObject([
    { condition: 'GOOD', difficulties: [{ text: '屋顶漏雨', outcome: 'REPORTED' }], aid: [{ kind: 'CASH', fen: 6350 }] },
  ])
})

it('asks first which it was, contact or visit', async () => {
  await me.arrive()
  await me.page.goto(`${me.door.url}#/pages/FamiliesPage`)
  await me.sees('我的关爱对象')
  await me.tap(/^记一次$/)
  await me.tap('保存')
  await me.sees('请先选“走访”或“联系”。')
})
