import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cadre, launch, type Cadre } from './cadre'

let browser: Browser
let me: Cadre

beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())
beforeEach(async () => void (me = await cadre(browser)))
afterEach(() => me.leave())

const PHONE = '12000000001'

async function openZhang() {
  await me.arrive()
  await me.tap('关爱对象')
  await me.sees('困难重度残疾人')
  me.taps = 0
  await me.tap('张*的档案')
  await me.sees('120****0001', '李*（配偶）')
}

/** The button of one field, by what it says to a reader. */
const asking = (field: string) => me.page.getByRole('button', { name: `看原文：${field}`, exact: true })

/** Nothing of it is left on the page or on the phone. */
async function isGone(value: string) {
  expect(await me.page.content()).not.toContain(value)
  const kept = await me.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]))
  expect(kept).not.toContain(value)
}

it('is one tap from the household, masked, and shows one field for a minute once it is said what for', async () => {
  await openZhang()
  expect(me.taps).toBe(1)
  await me.sees('困难重度残疾人 · 韩集镇', '今日还可查看 50 次。')
  await me.shoot('recipient')
  await asking('电话').tap()
  await me.sees('本次查看会记入审计，今日还可 50 次。')
  await me.tap(/^查看$/)
  await me.sees('请先选做什么用。')
  expect(me.door.state.looked).toEqual([])
  await me.tap('联系本人或监护人')
  await me.shoot('recipient-purpose')
  await me.tap(/^查看$/)
  await me.sees(PHONE, /^\d\d 秒后隐藏$/, '今日还可查看 49 次。')
  expect(me.door.state.looked).toEqual(['PHONE CONTACT'])
  await me.shoot('recipient-shown')
  await me.page.clock.runFor(60_000)
  await me.sees('120****0001')
  await isGone(PHONE)
})

it('takes the value away when the page is left or put away, and asks anew', async () => {
  await openZhang()
  for (const leave of ['现在隐藏', 'hidden', '返回']) {
    await asking('电话').tap()
    await me.tap('紧急救助')
    await me.tap(/^查看$/)
    await me.sees(PHONE)
    if (leave === 'hidden')
      await me.page.evaluate(() => {
        for (const hidden of [true, false]) {
          Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true })
          Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
          document.dispatchEvent(new Event('visibilitychange'))
        }
      })
    else await me.tap(leave)
    await me.page.getByText(PHONE).waitFor({ state: 'detached' })
    await isGone(PHONE)
  }
  await me.sees('张* 一家 3 人')
  expect(me.door.state.looked).toEqual(Array(3).fill('PHONE EMERGENCY'))
})

it('says of a child that it is one, and shows where nobody is written down no guardian', async () => {
  await me.arrive()
  await me.tap('关爱对象')
  await me.tap('李*的档案')
  await me.sees('未满 14 周岁，信息请格外保护。')
  expect(await me.page.getByText('监护人姓名').filter({ visible: true }).count()).toBe(0)
  await me.shoot('recipient-child')
})

it('says that care is paused', async () => {
  await me.arrive()
  await me.tap('关爱对象')
  await me.tap('马*的档案')
  await me.sees('暂停关爱，恢复之前不列入待办')
  await me.shoot('recipient-paused')
})

it.each([
  [[503, 'audit-unavailable', '审计不可用。'], '审计暂不可用，不能查看。'],
  [[429, 'reveal-limit-reached', '每天 50 次。'], '今日查看次数已用完，明天可以继续。'],
  [[404, 'not-found', '没有找到。'], '这个人已不由您结对，不能查看。'],
] as const)('shows nothing on %s, and says why', async (refuses, words) => {
  await openZhang()
  me.door.state.refuses = [...refuses]
  await asking('住址').tap()
  await me.tap('核对身份')
  await me.tap(/^查看$/)
  await me.sees(words)
  await isGone('双城村')
  if (refuses[0] === 503) await me.shoot('recipient-unavailable')
})

it('says that nothing is left for today before a purpose is chosen in vain', async () => {
  me.door.state.left = 0
  await openZhang()
  await asking('姓名').tap()
  await me.page.getByRole('alert').getByText('今日查看次数已用完').waitFor()
  expect(await me.on(/^查看$/).count()).toBe(0)
})

it('says what went wrong and tries again, and is read in any size', async () => {
  await openZhang()
  await me.tap('返回')
  me.door.state.fails = (path) => (path.startsWith('/recipients/') ? 503 : 0)
  await me.tap('张*的档案')
  await me.sees('服务暂时不可用，请稍后再试。')
  await me.shoot('recipient-error')
  me.door.state.fails = undefined
  await me.tap('重试')
  await me.sees('120****0001')
  await me.tap('返回')
  await me.tap('我的')
  await me.tap('长辈版')
  await me.tap('最大')
  await me.tap('关爱对象')
  await me.tap('张*的档案')
  await me.sees('120****0001')
  await asking('电话').tap()
  await me.tap('联系本人或监护人')
  await me.shoot('largest-recipient', { whole: true })
  const low = await me.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=button],[role=radio],uni-button')]
      .filter((one) => one.offsetWidth && !one.closest('uni-page-head'))
      .map((one) => ({ text: one.innerText, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height < 59.5),
  )
  expect(low).toEqual([])
})
