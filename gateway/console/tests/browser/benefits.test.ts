import { beforeEach, describe, expect, it } from 'vitest'
import { inspect, openChoice } from './browser'
import { ENROLLED, MISSING } from './findings'
import { CHILD, ZHANG } from './people'
import { browser, server, stage } from './stage'

stage()
beforeEach(() => (server.benefits.reset(), server.checks.reset(), server.people.forgetContact()))

const HOUSEHOLD = '4000000000000000000'

describe('what somebody receives', () => {
  it('stands on the page with who says so, and is entered there', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    const rows = page.getByRole('region', { name: '享受待遇' }).locator('tbody tr')
    await rows.filter({ hasText: '重度残疾人护理补贴' }).getByText('发放部门：临夏县残联').waitFor()
    await inspect(page, 'person-benefits')
    await page.getByRole('link', { name: '登记享受待遇' }).click()
    await page.getByRole('heading', { level: 1, name: '登记享受待遇' }).waitFor()
    await openChoice(page, '待遇')
    await page.getByRole('option', { name: '困难残疾人生活补贴' }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.field-error').getByText('请填年月').waitFor()
    await page.getByLabel(/首月/).fill('2026年7月')
    await page.getByLabel(/每月金额/).fill('110.5')
    await inspect(page, 'benefit-new')
    await page.getByRole('button', { name: '保存' }).click()
    const entered = rows.filter({ hasText: '困难残疾人生活补贴' })
    await entered.getByText('110.50', { exact: true }).waitFor()
    await entered.getByText('2026-07 起', { exact: true }).waitFor()
  })

  it('is not told of a child to whoever may not know', async () => {
    const page = await browser.openAs('office', `/people/${CHILD}`)
    await page.getByText('只有民政部门可以查看。').waitFor()
    expect(await page.getByRole('link', { name: '登记享受待遇' }).count()).toBe(0)
  })

  it('is ended and put right by who said it, and what was said before stays', async () => {
    const page = await browser.openAs('office', `/households/${HOUSEHOLD}`)
    const dibao = page.getByRole('region', { name: '享受待遇' }).locator('tbody tr').filter({ hasText: '最低生活保障' })
    await dibao.getByText('全户').waitFor()
    await inspect(page, 'household-benefits')
    await dibao.getByRole('link', { name: /^终止/ }).click()
    await page.getByLabel(/末月/).fill('2026-10')
    await inspect(page, 'benefit-end')
    await page.getByRole('button', { name: '保存' }).click()
    await dibao.getByText('已终止').waitFor()
    await dibao.getByText('2 次').click()
    await dibao.getByText(/周敏 终止：2025-01 至 2026-10/).waitFor()
    await page.getByRole('link', { name: '登记享受待遇' }).click()
    await page.getByLabel(/首月/).fill('2025-06')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.field-error').getByText('月份重叠').waitFor()
  })
})

describe('whom to call about somebody', () => {
  it('is named, with what is wrong at its field, and stands on the page', async () => {
    const page = await browser.openAs('office', `/people/${ZHANG}`)
    await page.getByRole('link', { name: '登记或更换联系人' }).click()
    await page.getByLabel(/联系人姓名/).fill('马邻居')
    await page.getByLabel(/与本人的关系/).fill('邻居')
    await page.getByLabel(/联系人电话/).fill('8612')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.field-error').getByText('电话号码不正确').waitFor()
    await inspect(page, 'contact-person')
    await page.getByLabel(/联系人电话/).fill('12000000009')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('120****0009').waitFor()
  })
})

describe('where enrolment and register differ', () => {
  it('somebody is entered by one tap', async () => {
    const page = await browser.openAs('office', `/standing-findings/${ENROLLED}`)
    await page.getByRole('heading', { level: 1, name: '享受待遇而未在册' }).waitFor()
    await page.getByText('孤儿基本生活费，2025-01 起（发放部门：临夏县民政局）').waitFor()
    await inspect(page, 'standing-finding-enrolled')
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('→ 处理中').waitFor()
    await page.getByText('已提出登记').waitFor()
  })

  it('somebody leaves for a reason that is said', async () => {
    const page = await browser.openAs('office', `/standing-findings/${MISSING}`)
    await page.getByRole('heading', { level: 1, name: '在册而未享受待遇' }).waitFor()
    await page.getByLabel('提出退出：不再符合特困或低保条件').check()
    await inspect(page, 'standing-finding-missing')
    await page.getByRole('button', { name: '处理' }).click()
    await page.getByText('已提出退出').waitFor()
  })
})

describe('what an area has settled', () => {
  it('is reached from the tree, and a category is disabled for all below', async () => {
    const page = await browser.openAs('office', '/divisions/622921')
    await page.getByRole('link', { name: '类别与待遇名单' }).click()
    await page.getByRole('heading', { level: 1, name: '类别与待遇名单 · 临夏县' }).waitFor()
    const rows = page.getByRole('region', { name: '启用的关爱对象类别' }).locator('tbody tr')
    expect(await rows.count()).toBe(5)
    await inspect(page, 'area-categories')
    await openChoice(page, '类别')
    await page.getByRole('option', { name: '安置帮教对象' }).click()
    await page.getByLabel('停用', { exact: true }).check()
    await page.getByLabel('依据或原因').fill('本县未开展')
    await page.getByRole('button', { name: '保存规定' }).click()
    await rows.filter({ hasText: '安置帮教对象' }).getByText('— 停用').waitFor()
    await page.getByRole('row', { name: /停用 本县未开展 周敏/ }).waitFor()
    const coverage = page.getByRole('region', { name: '待遇名单' })
    await coverage.getByText('尚未确认').waitFor()
    await page.getByLabel(/齐全到/).fill('2026-11')
    await page.getByRole('button', { name: '确认齐全' }).click()
    await coverage.getByText('2026-11').waitFor()
    await inspect(page, 'area-categories-ruled')
  })
})
