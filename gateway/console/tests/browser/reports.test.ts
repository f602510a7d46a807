import { describe, expect, it } from 'vitest'
import { inspect } from './browser'
import { EDUCATION } from './trees'
import { browser, server, stage } from './stage'

stage()

const COUNTY = '/reports?division=622921&asOf=2023-12-31'

describe('the report', () => {
  it('tells a county in sentences, every figure with its definition and its footnote', async () => {
    const page = await browser.openAs('county', COUNTY)
    const sentence = page.locator('[data-sentence=S0-10]')
    await sentence.waitFor()
    const read = await sentence.evaluate((one) =>
      [...one.childNodes]
        .map((piece) => (piece as HTMLElement).querySelector?.('a')?.textContent ?? piece.textContent)
        .join(''),
    )
    expect(read).toContain('结对关爱对象4983户5718人，其中')
    const figures = page.locator('.report-figure')
    const count = await figures.count()
    expect(count).toBeGreaterThan(18)
    expect(await figures.getByRole('link').count()).toBe(count)
    const marks = await page
      .locator('.report-figure sup')
      .evaluateAll((all) => all.map((one) => one.lastChild!.textContent))
    const notes = await page.locator('.report-notes li').count()
    expect(new Set(marks).size).toBe(notes)
    await page.getByRole('heading', { level: 2, name: '外部公布数据' }).waitFor()
    await inspect(page, 'report-county')
  })

  it('leads from a figure to its definition', async () => {
    const page = await browser.openAs('county', COUNTY)
    await page.getByRole('link', { name: '28625次' }).click()
    await page.waitForURL(/definitions#contacts/)
    await page.locator('#contacts.asked').waitFor()
    await page.goBack()
    await page.getByRole('link', { name: '95.5%' }).click()
    await page.waitForURL(/reports\?.*#note-\d+/)
  })

  it('comes out on paper without the page around it, with footnotes and who printed it', async () => {
    const page = await browser.openAs('county', COUNTY)
    await page.locator('[data-sentence=S0-66]').waitFor()
    expect(await page.locator('.watermark').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 672, height: 987 }) // what 18 and 16 mm leave of A4
    for (const hidden of ['.app-header', '.sub-header', '.breadcrumb', '.report-day'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
    expect(await page.locator('.watermark').isVisible()).toBe(true)
    expect(await page.locator('.report-notes').isVisible()).toBe(true)
    expect(
      await page
        .locator('.report-sentence')
        .first()
        .evaluate((one) => getComputedStyle(one).fontFamily),
    ).toMatch(/^FangSong/)
    await inspect(page, 'report-county-print')
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(3)
    await page.emulateMedia({ media: null })
  })

  it('is asked for another day by the calendar, and says which days there are', async () => {
    const page = await browser.openAs('office', '/reports')
    await page.getByRole('heading', { level: 1, name: '甘肃省结对关爱工作情况' }).waitFor()
    const day = page.getByLabel('截至')
    expect(await day.inputValue()).toBe('2026-11-22')
    await day.fill('2024-05-31')
    await day.press('Enter')
    await page.waitForURL(/asOf=2024-05-31/)
    await inspect(page, 'report-province')
    await page.goto(`${server.address}/console/reports?asOf=2023-05-11`)
    await page.getByText('应在 2023-05-12 与 2026-11-22 之间').waitFor()
  })

  it('is there for units, and not for a prefecture', async () => {
    const page = await browser.openAs('office', `/reports?unit=${EDUCATION}&asOf=2023-12-31`)
    await page.getByRole('heading', { level: 1, name: '临夏县教育局结对关爱工作情况' }).waitFor()
    await page.getByText('18户').waitFor()
    await inspect(page, 'report-unit')
    await page.goto(`${server.address}/console/reports?division=622900`)
    await page.getByText('报告按省、县（市、区）和单位出具。').waitFor()
    await inspect(page, 'report-other-place')
  })
})
