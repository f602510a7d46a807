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
  await me.shoot('privacy', { whole: true })
})

it('shows the privacy notice before anything else, once', async () => {
  await me.page.goto(me.door.url)
  await me.sees('使用前，请先看隐私说明', '您自己的信息')
  await me.shoot('privacy-first')
  await me.tap('不同意')
  await me.sees('不同意就不能使用。')
  expect(await kept()).toEqual([])
  await me.page.reload()
  await me.agree()
  await me.sees('这是演示。请选一位演示干部登录。')
  await me.page.reload()
  await me.sees('这是演示。请选一位演示干部登录。')
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
  await me.shoot('largest-me', { whole: true })
  await me.tap('隐私说明')
  await me.sees('不收集什么')
  await me.shoot('largest-privacy')
  await me.page.goBack()
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

/** What the app has written down on this phone. */
const kept = () => me.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('phone:')))

/** One draft that does not get through. */
async function draft() {
  await me.arrive()
  me.door.state.fails = (path) => (path === '/care-records/batch' ? 503 : 0)
  await me.tap('马*')
  await me.tap('保存')
  await me.sees('↑ 待上传')
  await me.tap('完成')
  await me.tap('我的')
}

it('warns of unsent drafts before it wipes the phone', async () => {
  await draft()
  await me.tap('清除本机全部内容')
  await me.sees('还有 1 条草稿没有上传，清除后就没有了！')
  await me.shoot('me-wipe')
  await me.tap('先去上传')
  await me.sees('↑ 1 条待上传')
  expect((await kept()).filter((key) => key.startsWith('phone:draft:'))).toHaveLength(1)
  await me.tap('我的')
  await me.tap('清除本机全部内容')
  await me.tap('仍要继续')
  await me.sees('会退出登录，并清除这部手机上的全部内容。')
  await me.tap('确定')
  await me.sees('已清除这部手机上的内容。')
  expect(await kept()).toEqual([])
  expect(me.door.state.bound.size).toBe(1)
})

it('unbinds for good: asks twice where drafts would be lost, tells the door, and leaves nothing on the phone', async () => {
  await draft()
  await me.tap('解除绑定')
  await me.sees('还有 1 条草稿没有上传，解除绑定后就没有了！')
  await me.shoot('me-unbind-drafts')
  await me.tap('仍要继续')
  await me.sees('微信不再对应您的干部身份')
  await me.shoot('me-unbind')
  await me.tap('取消')
  expect((await kept()).filter((key) => key.startsWith('phone:draft:'))).toHaveLength(1)
  expect(me.door.state.bound.size).toBe(1)

  me.door.state.fails = (path) => (path === '/binding' || path === '/care-records/batch' ? 503 : 0)
  await me.tap('解除绑定')
  await me.tap('仍要继续')
  await me.tap('确定')
  await me.sees('没有解除绑定，手机里的内容都还在。')
  await me.shoot('me-not-unbound')
  expect((await kept()).length).toBeGreaterThan(4)

  me.door.state.fails = (path) => (path === '/care-records/batch' ? 503 : 0)
  await me.tap('解除绑定')
  await me.tap('仍要继续')
  await me.tap('确定')
  await me.sees('已解除绑定，并清除了这部手机上的内容。')
  await me.shoot('login-unbound')
  expect(await kept()).toEqual([])
  expect(me.door.state.bound.size).toBe(0)
  await me.tap('王建国')
  await me.sees('第一次使用，请核对身份')
})
