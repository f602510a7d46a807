import { chmodSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'

// A copy whose scripts Node takes for what WeChat takes them for.
const ROOT = resolve('dist/simulate')
rmSync(ROOT, { recursive: true, force: true })
cpSync('dist/build/mp-weixin', ROOT, { recursive: true })
writeFileSync(join(ROOT, 'package.json'), '{"type":"commonjs"}')

const require = createRequire(import.meta.url)
const all = (readdirSync(ROOT, { recursive: true }) as string[]).filter((path) => path !== 'package.json')

const HOME = {
  cadre: { id: '1', name: '王建国', unitName: '临夏县民政局', divisionName: '韩集镇' },
  due: [{ householdId: '7', label: '张* 一家 2 人', kind: 'VISIT', dueOn: '2020-01-01', overdue: true }],
  year: { contacts: 3, visits: 1 },
}
const RECIPIENTS = ['71', '72'].map((recipientId) => ({
  recipientId,
  householdId: '7',
  pairingId: '9',
  maskedName: '张*',
  category: 'DESTITUTE',
  division: { code: '622921100', name: '韩集镇' },
}))
const POLICY = {
  id: '61', code: 'P01', mainCategory: 'BASIC_LIVING', category: 'basic_living', edition: 1, title: '农村低保', summary: '按月领取', classes: ['DESTITUTE'],
  regionScope: '甘肃省', dataAsOf: '2021', eligibility: ['收入低'], benefit: '发放', responsibleDepartment: '民政部门', approvalAuthority: null, howToApply: ['申请'],
  benefitItems: [{ name: '一类', amount: 4788, unit: '元/人·年', scope: '甘肃省', year: '2021' }], requiredMaterials: ['申请书'],
  legalBasis: [{ title: '办法', number: null, status: 'title-found' }], sources: [{ key: 'P1', title: '来源' }], note: null, unconfirmed: ['legalBasis[0]'],
  editions: [{ number: 1, from: '2023-05-12', to: null, holds: 'TODAY' }], highlights: [], version: 1,
}
const PERSON = {
  id: '71', householdId: '7', name: '张*', phone: '120****0001', address: '***', category: 'DESTITUTE', tags: [], status: 'ACTIVE',
  division: { code: '622921100', name: '韩集镇' }, guardian: { name: '李*', relation: '祖母', phone: null }, underFourteen: false,
  revealable: ['NAME', 'PHONE', 'ADDRESS', 'GUARDIAN_NAME'], remainingToday: 50,
}
const PROPOSED = {
  id: '73', type: 'MODIFY', state: 'REJECTED', recipientId: '71', from: '2026-11-22', said: [{ field: 'PHONE', value: '120****0002' }], note: null,
  proposedAt: '2026-11-22T06:05:00Z', decidedAt: '2026-11-22T06:30:00Z', reason: '原号仍在用',
}
const RECORD = { id: '7200000000000004821', version: 1, status: 'VALID', householdId: '7', kind: 'VISIT', occurredAt: '2026-11-22T14:05:00+08:00', channel: 'ONSITE' }

const stored = new Map<string, string>()
const asked: { path: string; data: any }[] = []
const went: string[] = []
let encrypted = true

/** WeChat, as far as the four pages need it. */
function wechat() {
  const answers: Record<string, (data: any) => unknown> = {
    home: () => HOME,
    recipients: () => ({ items: RECIPIENTS, total: 2, next: null }),
    'recipients/71': () => PERSON,
    'recipients/71/reveal': ({ field }) => ({ field, value: '12000000001', remainingToday: 49 }),
    handbook: () => ({ items: [POLICY], total: 1, next: null }),
    'handbook/61': () => POLICY,
    'correction-proposals': () => ({ items: [PROPOSED], total: 1, next: null }),
    'care-records': () => ({ items: [RECORD], total: 1, next: null }),
    'care-records/batch': ({ items }) => ({
      items: items.map(({ idempotencyKey, ...body }: any) => ({
        idempotencyKey,
        status: 201,
        record: { ...RECORD, ...body, countedAs: { kind: body.kind, category: 'DESTITUTE', month: '2026-11', persons: 2 } },
      })),
    }),
  }
  const known: Record<string, unknown> = {
    setStorage: ({ key, data, encrypt, success }: any) => (encrypted &&= encrypt === true, stored.set(key, data), success()),
    getStorage: ({ key, success, fail }: any) => (stored.has(key) ? success({ data: stored.get(key) }) : fail({})),
    removeStorage: ({ key, complete }: any) => (stored.delete(key), complete?.()),
    getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: 12, limitSize: 10240 }),
    getNetworkType: ({ success }: any) => success({ networkType: '4g' }),
    onNetworkStatusChange: () => undefined,
    canIUse: () => true,
    getSystemInfoSync: () => ({ platform: 'android', SDKVersion: '3.0.0', language: 'zh_CN' }),
    getLaunchOptionsSync: () => ({}),
    getEnterOptionsSync: () => ({}),
    request: ({ url, data, success }: any) => {
      const path = new URL(url, 'https://door').pathname.replace('/api/mini/v1/', '')
      asked.push({ path, data })
      setTimeout(() => success({ statusCode: 200, data: answers[path]?.(data) ?? {}, header: {} }))
    },
    ...Object.fromEntries(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'].map((name) => [name, ({ url }: any) => went.push(url)])),
  }
  return new Proxy(known, { get: (of, name: string) => of[name] ?? (() => ({})) })
}

let simulate: any

beforeAll(() => {
  for (const tool of ['wcc', 'wcsc']) chmodSync(join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux', tool), 0o755)
  Object.assign(globalThis, {
    wx: wechat(),
    App: (options: any) => (globalThis as any).app = options,
    Page: (options: any) => options,
    getApp: () => (globalThis as any).app,
    getCurrentPages: () => [],
  })
  stored.set('phone:tokens', JSON.stringify({ accessToken: 'a', refreshToken: 'r', expiresIn: 900 }))
  stored.set('phone:cadre', JSON.stringify(HOME.cadre))
  stored.set('phone:privacy', JSON.stringify({ notice: 3, at: 1 }))
  simulate = require('miniprogram-simulate')
  require(join(ROOT, 'app.js'))
  ;(globalThis as any).app.onLaunch?.({})
})

beforeEach(() => void (asked.length = went.length = 0))

it('compiles every page with wcc and every style with wcsc', () => {
  const compiler = require('miniprogram-compiler')
  expect(compiler.wxmlToJs(ROOT)).toContain('$gwx')
  expect(compiler.wxssToJs(ROOT)).toContain('app.wxss')
  expect(all.filter((path) => path.endsWith('.wxml')).length).toBeGreaterThan(10)
})

it('names no foreign host, loads no font and evaluates no text', () => {
  for (const path of all.filter((one) => /\.(js|wxss|wxml|json)$/.test(one))) {
    const text = readFileSync(join(ROOT, path), 'utf8')
    expect(text.match(/@font-face|alicdn|new Function\(|eval\(/g) ?? [], path).toEqual([])
  }
})

async function shown(name: string, query: Record<string, string> = {}) {
  const id = simulate.load(join(ROOT, name.includes('/') ? '' : 'pages', name), { rootPath: ROOT, compiler: 'official' })
  const page = simulate.render(id, {})
  page.attach(document.body.appendChild(document.createElement('div')))
  await page.instance.onLoad?.(query)
  await page.instance.onShow?.()
  const text = () => page.dom.textContent as string
  return { page, text }
}

it.each([
  ['HomePage', {}, ['王建国', '张* 一家 2 人', '联系 3 次', '记一次']],
  ['FamiliesPage', {}, ['张* 一家 2 人', '特困人员 · 韩集镇', '记一次']],
  ['more/RecipientPage', { id: '71' }, ['张*', '120****0001', '李*（祖母）', '看原文', '今日还可查看 50 次。', '电话 → 120****0002', '✕ 未采纳', '原号仍在用']],
  ['more/CorrectPage', { id: '71' }, ['张*：哪里不对', '身份证号', '应当退出', '提交']],
  ['LogPage', { household: '7', kind: 'VISIT' }, ['走访', '上门', '保存']],
  ['RecordsPage', {}, ['已收到的记录', '走访 · 11-22 14:05']],
  ['more/HandbookPage', { household: '7' }, ['农村低保', '与张* 一家 2 人有关的 1 条']],
  ['MePage', {}, ['解除绑定', '隐私说明']],
  ['more/PrivacyPage', { first: '1' }, ['使用前，请先看隐私说明', '同意，继续', '看微信上登记的']],
  ['more/PolicyPage', { id: '61' }, ['农村低保', '4,788 元/人·年', '甘肃省，2021年', '! 待核定']],
])('runs %s as WeChat would', async (name, query, words) => {
  const { text } = await shown(name, query)
  for (const word of words) await vi.waitFor(() => expect(text()).toContain(word), { timeout: 5_000 })
  expect(encrypted).toBe(true)
})
