import { beforeEach, describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { DEAD, LEFT, NUMBER, ORPHAN } from './findings'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.checks.reset())

describe('what the standing checks found', () => {
  it('is counted by check and by place, and listed', async () => {
    const page = await browser.openAs('office', '/standing-findings?division=622921')
    const list = page.getByRole('region', { name: '待办核查' }).locator('tbody tr')
    await list.first().waitFor()
    expect(await list.count()).toBe(5)
    const places = page.getByRole('region', { name: '按地区' }).locator('tbody tr')
    expect(await places.count()).toBe(8)
    expect(await places.first().innerText()).toMatch(/韩集镇\s+4\s+0/)
    await page.getByText('尚未核查').waitFor()
    await inspect(page, 'standing-findings')
    await page.goto(`${server.address}/console/standing-findings?division=622921&check=PHONE_OF_MANY`)
    await list.filter({ hasText: '4 户共用的电话' }).waitFor()
    expect(await list.count()).toBe(1)
    await list.getByRole('link', { name: '4 户共用的电话' }).click()
    await page.getByRole('heading', { level: 1, name: '一个电话登记在多户' }).waitFor()
  })

  it('is dealt with by one tap, and says so below', async () => {
    const page = await browser.openAs('office', `/standing-findings/${ORPHAN}`)
    await page.getByRole('heading', { level: 1, name: '已满 18 周岁' }).waitFor()
    await inspect(page, 'standing-finding')
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('→ 处理中').waitFor()
    const history = page.locator('section[aria-labelledby=history] tbody tr')
    expect(await history.count()).toBe(2)
    expect(await history.first().innerText()).toContain('提出退出：年满 18 周岁')
    expect(await page.getByRole('button', { name: '处理' }).count()).toBe(0)
    await inspect(page, 'standing-finding-in-hand')
  })

  it('ends a pairing through the doors of the pairings, and goes on for who lives there', async () => {
    const page = await browser.openAs('office', `/standing-findings/${DEAD}`)
    await page.getByText('结对记录立即变更').waitFor()
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('— 已自行消除').waitFor()
    expect(server.checks.ended).toEqual(['/pairings/5100000000000000001/end', '/pairings'])
  })

  it('is asked of others in words, by keyboard', async () => {
    const page = await browser.openAs('office', `/standing-findings/${LEFT}`)
    const send = page.getByRole('button', { name: '处理' })
    await send.waitFor()
    expect(await send.isDisabled()).toBe(true)
    await page.getByLabel('说明').fill('已请县关委办安排接任')
    await inspect(page, 'standing-finding-handover')
    await page.keyboard.press('Enter')
    await page.getByText('→ 处理中').waitFor()
    await page.getByText('已请县关委办安排接任').waitFor()
  })

  it('can be right, and tells when somebody else was quicker', async () => {
    const page = await browser.openAs('office', `/standing-findings/${NUMBER}`)
    await page.getByText('户数按全省计').waitFor()
    await page.getByLabel('机构或村上代为联系').check()
    server.checks.world.quicker = true
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('已被他人修改').waitFor()
    server.checks.world.quicker = false
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('✓ 核为无误').waitFor()
    await page.getByText('无误：机构或村上代为联系').waitFor()
    await inspect(page, 'standing-finding-right')
  })
})
