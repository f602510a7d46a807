import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cadre, launch, type Cadre } from './cadre'

let browser: Browser
let me: Cadre

beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())
beforeEach(async () => void (me = await cadre(browser)))
afterEach(() => me.leave())

it('shows each page with something on it', async () => {
  await me.arrive()
  await me.tap('张* 一家 3 人')
  await me.tap('保存')
  await me.sees('✓ 已收到')
  await me.tap('完成')
  await me.tap('关爱对象')
  await me.sees('上次 11-22 走访')
  await me.shoot('families')
  await me.tap('记录')
  await me.sees('已收到的记录')
  await me.shoot('records')
  await me.tap('我的')
  await me.sees('隐私说明')
  await me.shoot('me')
  await me.tap('隐私说明')
  await me.sees('不收集什么')
  await me.shoot('privacy')
})

it('says how the first thing comes where nothing is yet', async () => {
  me.door.state.people = []
  me.door.state.due = []
  await me.open()
  await me.tap('王建国')
  await me.fill('身份证号后六位', '01001X')
  await me.tap('核对并绑定')
  await me.sees('近期没有到期的联系和走访。快到期时会列在这里。')
  await me.shoot('home-empty')
  await me.tap('关爱对象')
  await me.sees('您名下还没有结对的家庭。县关委办结对后会出现在这里。')
  await me.shoot('families-empty')
  await me.tap('记录')
  await me.sees('还没有记录。到“首页”点“记一次”，就会出现在这里。')
  await me.shoot('records-empty')
})

it('keeps what it showed when the server fails, and says so', async () => {
  await me.arrive()
  me.door.state.fails = () => 503
  await me.page.reload()
  await me.sees('服务暂时不可用，请稍后再试。', '张* 一家 3 人')
  await me.shoot('home-error')
  await me.tap('关爱对象')
  await me.sees('服务暂时不可用，请稍后再试。', '困难重度残疾人')
  await me.shoot('families-error')
  await me.tap('记录')
  await me.sees('服务暂时不可用，请稍后再试。')
  await me.shoot('records-error')
  me.door.state.fails = undefined
  await me.tap('重试')
  await me.sees('还没有记录。到“首页”点“记一次”，就会出现在这里。')
})

it('shows the shape of a page while it loads', async () => {
  await me.arrive()
  await me.page.evaluate(() => localStorage.removeItem('phone:copy:home'))
  let go = () => {}
  me.door.state.slow = new Promise((done) => (go = done))
  await me.page.reload()
  await me.page.locator('.wd-skeleton').filter({ visible: true }).first().waitFor()
  await me.shoot('home-loading')
  go()
  await me.sees('张* 一家 3 人')
})

it('cuts nothing in the version for elder eyes, in any size, and makes what is tapped 60 high', async () => {
  await me.arrive()
  await me.tap('长辈版')
  await me.shoot('large-home')
  await me.tap('关爱对象')
  await me.sees('离线可读')
  await me.shoot('large-families')
  await me.tap('我的')
  await me.shoot('large-me')
  await me.tap('首页')
  await me.tap('张* 一家 3 人')
  await me.shoot('large-log', { whole: true })
  await me.tap('保存')
  await me.sees('✓ 已收到')
  await me.shoot('large-receipt')
  await me.tap('完成')
  await me.tap('记录')
  await me.sees('已收到的记录')
  await me.shoot('large-records')
  for (const [word, size] of [['更大', '25'], ['最大', '30']] as const) {
    await me.tap('我的')
    await me.tap(word)
    for (const tab of ['首页', '关爱对象', '记录', '我的']) {
      await me.tap(tab)
      await me.page.waitForTimeout(300)
      await me.nothingIsCut(`${tab} ${size}`)
    }
  }
  await me.shoot('largest-me')
  await me.tap('首页')
  await me.sees('张* 一家 3 人')
  await me.shoot('largest-home')
  await me.tap('张* 一家 3 人')
  await me.shoot('largest-log', { whole: true })
  const low = await me.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=button],[role=radio],[role=switch],[role=checkbox],uni-button')]
      .filter((one) => one.offsetWidth && !one.closest('uni-page-head'))
      .map((one) => ({ text: one.innerText, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height < 59.5),
  )
  expect(low).toEqual([])
})

it('warns of unsent drafts before it wipes the phone', async () => {
  await me.arrive()
  me.door.state.fails = (path) => (path === '/care-records/batch' ? 503 : 0)
  await me.tap('马*')
  await me.tap('保存')
  await me.sees('↑ 待上传')
  await me.tap('完成')
  await me.tap('我的')
  await me.tap('清除本机全部内容')
  await me.sees('还有 1 条草稿没有上传，清除后就没有了！')
  await me.shoot('me-wipe')
  await me.tap('取消')
  expect(await me.page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('phone:draft:')))).toBe(true)
  await me.tap('清除本机全部内容')
  await me.tap('确定')
  await me.sees('已清除这部手机上的内容。')
  expect(await me.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('phone:')))).toEqual([])
})
