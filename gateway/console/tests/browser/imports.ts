// Sheets that a county sends: the first has ten wrong rows, what was repaired of it has none.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Import, WrongRow } from '../../src/imports/importQueries'
import { json, paged, problem } from './answers'

export const DONE = '2600000000000000001'
const COUNTY = { code: '622921', name: '临夏县' }
const office = { actor: 'console:9000000000000000002', name: '马秀英' }
const none = { read: 0, fresh: 0, same: 0, changed: 0, wrong: 0, entered: 0, amended: 0, refused: 0 }
const field = (name: string, title: string, required = false) => ({ field: name, name: title, required })
const fields = [
  field('NAME', '姓名', true),
  field('ID_NUMBER', '身份证号', true),
  field('CATEGORY', '对象类别', true),
  field('TOWNSHIP', '乡镇街道', true),
  field('VILLAGE', '村社区'),
  field('PHONE', '联系电话'),
]
const fresh: Import = {
  id: DONE,
  version: 1,
  kind: 'RECIPIENTS',
  state: 'UPLOADING',
  division: COUNTY,
  fileName: '',
  fileBytes: 20480,
  position: 0,
  total: 0,
  counts: none,
  columns: [],
  fields,
  failure: null,
  createdBy: office,
  createdAt: '2026-11-22T06:01:00Z',
  appliedBy: null,
  finishedAt: null,
  expiresAt: '2026-11-29T06:01:00Z',
  mayChoose: false,
  mayApply: false,
  forCounty: false,
  mayRepair: false,
  mayCancel: true,
}
const past: Import = {
  ...fresh,
  version: 4,
  state: 'DONE',
  fileName: '韩集镇关爱对象 2026 年 9 月.xlsx',
  counts: { ...none, read: 284, fresh: 6, same: 270, changed: 8, entered: 6, amended: 8 },
  createdAt: '2026-09-18T03:20:00Z',
  appliedBy: office,
  finishedAt: '2026-09-18T03:24:00Z',
  expiresAt: null,
  mayCancel: false,
}
const wrong = (row: number, which: number, code: string, message: string): WrongRow => ({
  row,
  problems: [{ field: fields[which]!.field, name: fields[which]!.name, code, message }],
})
const TEN = [
  wrong(4, 0, 'name-malformed', '姓名不正确：须为两个字以上的汉字或字母'),
  wrong(5, 1, 'identity-number-check-digit', '身份证号校验码不正确'),
  wrong(6, 2, 'category-unknown', '不认得这个类别，请从模板的下拉列表中选'),
  wrong(7, 5, 'phone-malformed', '电话号码不正确'),
  wrong(8, 1, 'identity-number-above', '与第 2 行是同一人，请删去一行'),
  wrong(9, 1, 'required', '必填'),
  wrong(10, 1, 'identity-number-held', '该身份证号已由 康乐县附城镇 登记，请与其联系'),
  wrong(11, 3, 'township-unknown', '没有这个乡镇，或不在本次导入的地区内；请填全称或 9 位代码'),
  wrong(12, 4, 'village-unknown', '韩集镇没有这个村；请填全称或 12 位代码'),
  wrong(13, 1, 'cell-rounded', '长数字的末几位已被表格软件改成 0，请把单元格设为“文本”后重新填写'),
]

export function importAnswers() {
  let imports: Import[] = [past]
  const listening = new Set<ServerResponse>()
  const change = (one: Import, to: Partial<Import>) => {
    const next = { ...one, version: one.version + 1, ...to }
    imports = imports.map((other) => (other.id === one.id ? next : other))
    listening.forEach((page) => page.write('event: progress\ndata: {}\n\n'))
    return next
  }
  const checked = (one: Import, counts: Partial<Import['counts']>) =>
    change(one, {
      state: 'CHECKED',
      counts: { ...none, ...counts },
      total: (counts.fresh ?? 0) + (counts.changed ?? 0),
      mayApply: true,
      mayChoose: true,
      mayRepair: (counts.wrong ?? 0) > 0,
    })

  /** The server has looked at the file: what it finds hangs on what the file is called. */
  function look(one: Import) {
    if (one.fileName.endsWith('.xls'))
      return change(one, {
        state: 'FAILED',
        failure: {
          code: 'sheet-old-format',
          title: '不支持 .xls 或加密的文件',
          detail: '这是旧版 .xls，或设了打开密码的文件。请在表格软件中去掉密码，另存为 .xlsx 后再传。',
        },
        expiresAt: null,
        mayCancel: false,
      })
    if (one.fileName.includes('花名册') && !one.columns.length)
      return change(one, {
        state: 'COLUMNS',
        mayChoose: true,
        columns: [
          { column: 0, name: '序号', field: null, ignored: false },
          { column: 1, name: '对象', field: null, ignored: false },
          { column: 2, name: '身份证', field: 'ID_NUMBER', ignored: false },
          { column: 3, name: '类别', field: 'CATEGORY', ignored: false },
          { column: 4, name: '乡镇', field: 'TOWNSHIP', ignored: false },
        ],
      })
    return one.fileName.includes('待修改')
      ? checked(one, { read: 10, fresh: 10 })
      : checked(one, { read: 5000, fresh: 21, same: 4962, changed: 7, wrong: 10 })
  }

  function answer(request: IncomingMessage, url: URL, sent: object, response: ServerResponse) {
    const [method, path] = [request.method, url.pathname.replace('/api/console/v1', '')]
    if (!path.startsWith('/imports')) return undefined
    if (path === '/imports' && method === 'GET') return json(response, paged([...imports].reverse(), 1, 20))
    if (path === '/imports') {
      const { fileName, kind } = sent as { fileName: string; kind: Import['kind'] }
      const made = { ...fresh, id: `${2600000000000000001n + BigInt(imports.length)}`, fileName, kind }
      imports = [...imports, made]
      return json(response, made, 201)
    }
    if (path === '/imports/template') return book(response)
    const [, id, step] = /^\/imports\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const one = imports.find((other) => other.id === id)
    if (!one) return problem(response, 404, 'not-found')
    if (step === 'problems') return json(response, paged(one.counts.wrong ? TEN : [], 1, 20))
    if (step === 'repairs') return book(response)
    if (step === 'completion') {
      const now = change(one, { state: 'CHECKING', counts: { ...none, read: 1500 } })
      setTimeout(() => look(now), 700)
      return json(response, now)
    }
    if (method === 'GET') return json(response, one)
    if (request.headers['if-match'] !== `${one.version}`) return problem(response, 412, 'version-stale')
    if (step === 'columns') return json(response, checked(one, { read: 3, fresh: 3 }))
    if (step === 'cancellation')
      return json(response, change(one, { state: 'CANCELLED', mayCancel: false, mayApply: false, expiresAt: null }))
    const { fresh: entered, changed: amended } = one.counts
    const writing = change(one, { state: 'APPLYING', mayApply: false, mayChoose: false, appliedBy: office })
    setTimeout(() => change(writing, { state: 'DONE', counts: { ...writing.counts, entered, amended }, mayCancel: false }), 700) // prettier-ignore
    return json(response, writing)
  }

  const book = (response: ServerResponse) =>
    response
      .writeHead(200, { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
      .end(Buffer.from('PK'))

  /** Bytes, and no JSON. */
  function piece(request: IncomingMessage, response: ServerResponse) {
    request.resume()
    request.on('end', () => response.writeHead(204).end())
  }

  function stream(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write('event: beat\ndata: {}\n\n')
    listening.add(response)
    request.on('close', () => listening.delete(response))
  }

  return { answer, piece, stream, reset: () => (imports = [past]) }
}
