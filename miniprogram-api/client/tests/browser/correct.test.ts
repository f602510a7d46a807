import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cadre, launch, type Cadre } from './cadre'

let browser: Browser
let me: Cadre

beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())
beforeEach(async () => void (me = await cadre(browser)))
afterEach(() => me.leave())

const PHONE = '13912345678'
const stored = () => [...me.door.state.corrections.byKey.values()]
const kept = () => me.page.evaluate(() => Object.keys(localStorage).filter((one) => one.startsWith('phone:correction:')))

async function openZhang() {
  await me.tap('关爱对象')
  await me.tap('张*的档案')
  await me.sees('120****0001')
}

async function proposePhone(number = PHONE) {
  await me.tap('提出更正')
  await me.sees('张*：哪里不对')
  await me.tap(/^电话$/)
  await me.fill('正确的电话', number)
  await me.fill('依据是什么', '本人说换了号')
  await me.tap('提交')
}

it('says at the field what is wrong, and is told with what became of it', async () => {
  await me.arrive()
  await openZhang()
  await me.tap('提出更正')
  await me.sees('张*：哪里不对')
  await me.tap('提交')
  await me.sees('✕ 请先选哪里不对。')
  await me.tap(/^电话$/)
  await me.tap('监护人')
  await me.fill('正确的电话', '139123')
  await me.fill('依据是什么', '本人的新号 13912345678')
  await me.tap('提交')
  await me.sees('✕ 应为 11 位手机号，或带区号的座机号。', '✕ 请填写；选错了可在上面取消。', '✕ 不要写电话号码和证件号。', '有 3 处要改，见上面红字。')
  await me.shoot('correct-wrong', { whole: true })
  expect(stored()).toEqual([])
  await me.fill('正确的电话', PHONE)
  await me.tap('现在没有监护人了')
  await me.fill('依据是什么', '本人说换了号')
  await me.shoot('correct', { whole: true })
  await me.tap('提交')
  await me.sees('我提出的更正', '电话 → 139****5678', '! 待确认')
  expect(await me.page.getByText('120****0001').filter({ visible: true }).count(), 'nothing changes before it is confirmed').toBe(1)
  expect(await me.page.evaluate(() => JSON.stringify({ ...localStorage })), 'no number stays on the phone').not.toContain(PHONE)
  await me.page.getByText('我提出的更正').filter({ visible: true }).scrollIntoViewIfNeeded()
  await me.shoot('recipient-proposed', { whole: true })

  me.door.state.corrections.decide('REJECTED', '原号仍在用，请再问本人')
  await me.tap('返回')
  await me.tap('张*的档案')
  await me.sees('✕ 未采纳', '未采纳的原因：原号仍在用，请再问本人', '11-22 14:05 提出，11-22 14:30 核实')
  await me.shoot('recipient-rejected', { whole: true })
})

it('asks for category and exit alone, each with its day', async () => {
  await me.arrive()
  await openZhang()
  await me.tap('提出更正')
  await me.tap(/^电话$/)
  await me.tap('应当退出')
  expect(await me.page.getByLabel('正确的电话').count()).toBe(0)
  await me.tap('户籍迁出')
  await me.fill('依据是什么', '村里告知')
  await me.shoot('correct-exit', { whole: true })
  await me.tap('提交')
  await me.sees('退出原因 → 户籍迁出')
  expect(stored()).toMatchObject([{ type: 'EXIT', from: '2026-11-22' }])
})

it('keeps a proposal without signal, over a kill, and sends it once when signal is back', async () => {
  await me.arrive()
  await me.tap('关爱对象')
  await me.sees('张*的档案')
  await me.context.setOffline(true)
  await me.tap('张*的档案')
  await me.sees('连不上网络')
  await proposePhone()
  await me.sees('张*：更正', '↑ 待上传')
  await me.shoot('recipient-offline')
  expect(await kept()).toHaveLength(1)
  await me.tap('返回')
  await me.tap('记录')
  await me.sees('↑ 1 条待上传', '张*：更正', '电话 · 11-22 14:05')
  await me.shoot('records-correction')
  await me.page.close()
  await me.context.setOffline(false)
  const page = await me.context.newPage()
  await page.goto(me.door.url)
  await expect.poll(() => stored().length).toBe(1)
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((one) => one.startsWith('phone:correction:')))).toEqual([])
})

it('says why one was refused, and mends it under its key without typing it again', async () => {
  await me.arrive()
  await openZhang()
  await proposePhone('13900000000')
  await me.sees('✕ 未接收', '电话号码不正确')
  await me.shoot('recipient-refused')
  const [key] = await kept()
  await me.tap('修改后再传')
  await me.sees('✕ 电话号码不正确')
  expect(await me.page.locator('input').last().inputValue()).toBe('13900000000')
  await me.fill('正确的电话', PHONE)
  await me.tap('提交')
  await me.sees('电话 → 139****5678')
  expect([...me.door.state.corrections.byKey.keys()].map((one) => `phone:correction:${one}`)).toEqual([key])

  await proposePhone('13912345679')
  await me.sees('这个人已有一条同样的更正在等核实。')
  me.door.state.corrections.decide('EFFECTIVE')
  await me.tap('再传一次')
  await me.sees('电话 → 139****5679', '✓ 已采纳')
  expect(await kept()).toEqual([])
})

it('goes from the phone with everything else when the binding ends, and that is said first', async () => {
  await me.arrive()
  me.door.state.fails = (path) => (path === '/correction-proposals' ? 503 : 0)
  await openZhang()
  await proposePhone()
  await me.sees('↑ 待上传')
  await me.tap('返回')
  await me.tap('我的')
  await me.tap('解除绑定')
  await me.sees('还有 1 条草稿没有上传')
  await me.tap('仍要继续')
  await me.tap('确定')
  await me.sees('已解除绑定')
  expect(await kept()).toEqual([])
})

it('is read in any size', async () => {
  await me.arrive()
  await me.tap('我的')
  await me.tap('长辈版')
  await me.tap('最大')
  await openZhang()
  await me.tap('提出更正')
  await me.tap('监护人')
  await me.tap('提交')
  await me.shoot('largest-correct', { whole: true })
})
