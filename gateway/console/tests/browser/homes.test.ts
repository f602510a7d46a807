import { beforeEach, describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { OTHER } from './homes'
import { CHILD, ZHANG } from './people'
import { FOUND, HOUSEHOLD } from './register'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => server.register.homes.reset())

describe('families', () => {
  it('become one, after it was shown who moves and who cares for them then', async () => {
    const page = await browser.openAs('office', `/households/${HOUSEHOLD}`)
    await page.getByRole('link', { name: '并户' }).click()
    await page.getByRole('heading', { level: 1, name: '并户：张* 一家 2 人' }).waitFor()
    await page.getByLabel(/对方家庭成员/).fill(FOUND)
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('没有找到其他家庭').waitFor()
    await page.getByLabel(/对方家庭成员/).fill('唐应财')
    await page.getByLabel(/对方家庭成员/).press('Enter')
    await page.getByRole('radio', { name: /唐\* 一家 2 人/ }).check()
    await inspect(page, 'household-merge')
    expect(server.asked.join(' ')).not.toContain(FOUND)
    await page.getByRole('button', { name: '预览影响' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('何建国').waitFor()
    await inspect(page, 'household-merge-preview', false)
    await dialog.getByRole('button', { name: '确认并户' }).click()
    await page.waitForURL(new RegExp(`households/${HOUSEHOLD}$`))
    await page.getByRole('link', { name: '另一家并入本户' }).waitFor()
    await inspect(page, 'household-merged')
    expect(server.register.homes.done.at(-1)).toEqual({ otherId: OTHER, otherVersion: 1 })
  })

  it('become two, and whoever was too slow is shown anew what it does', async () => {
    const page = await browser.openAs('office', `/households/${HOUSEHOLD}/split`)
    await page.getByLabel(/^张\*/).check()
    await page.getByLabel(/^儿童/).check()
    await page.getByRole('button', { name: '预览影响' }).click()
    await page.locator('.field-error').getByText('须有人留在原家庭').waitFor()
    await page.getByLabel(/^张\*/).uncheck()
    await page.getByLabel('仍由 王海峰 结对').check()
    await inspect(page, 'household-split')
    await page.getByRole('button', { name: '预览影响' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('新家庭的结对干部').waitFor()
    await inspect(page, 'household-split-preview', false)
    server.register.homes.change()
    await dialog.getByRole('button', { name: '确认分户' }).click()
    await page.getByText('已被他人修改').waitFor()
    await page.getByRole('button', { name: '预览影响' }).click()
    await dialog.getByRole('button', { name: '确认分户' }).click()
    await page.getByRole('link', { name: '从本户分出一家' }).waitFor()
    expect(server.register.homes.done).toHaveLength(1)
    expect(server.register.homes.done.at(-1)).toMatchObject({ recipientIds: [CHILD], sameCadre: true })
    expect(server.register.homes.done.at(-1)).not.toMatchObject({ recipientIds: [ZHANG] })
  })
})
