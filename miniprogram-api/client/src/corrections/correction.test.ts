import { expect, it } from 'vitest'
import { bodyOf, emptyForm, formOf, idNumberWrong, toggled, whatOf, wrongAt, wrongIn, type What } from './correction'

const form = (what: What[], more = {}) => ({ ...emptyForm(), what, note: '本人说换了号', ...more })

it('says only what was chosen, whatever was typed before', () => {
  expect(bodyOf(form(['phone'], { phone: ' 13912345678 ', name: '张三', category: 'ORPHAN' }), '71')).toEqual({
    type: 'MODIFY',
    recipientId: '71',
    note: '本人说换了号',
    phone: '13912345678',
  })
})

it('says what is there no more instead of a value', () => {
  const said = form(['phone', 'guardian', 'address'], { gone: ['phone', 'guardian'], phone: '1', 'guardian.name': '李', address: '二社' })
  expect(bodyOf(said, '71')).toEqual({ type: 'MODIFY', recipientId: '71', note: '本人说换了号', address: '二社', clear: ['PHONE', 'GUARDIAN'] })
  expect(wrongIn(said)).toEqual({})
})

it('asks for category and exit alone, and each with its day', () => {
  expect(toggled(['phone', 'address'], 'exit')).toEqual(['exit'])
  expect(toggled(['exit'], 'phone')).toEqual(['phone'])
  expect(toggled(['phone', 'name'], 'name')).toEqual(['phone'])
  expect(bodyOf(form(['exit'], { exitReason: 'MOVED_OUT', from: '2026-11-20' }), '71')).toMatchObject({ type: 'EXIT', exitReason: 'MOVED_OUT', from: '2026-11-20' })
  expect(bodyOf(form(['category'], { category: 'ORPHAN' }), '71')).toMatchObject({ type: 'CATEGORY_ADJUST', category: 'ORPHAN' })
})

it('comes back into the form as it was said', () => {
  for (const said of [
    form(['phone', 'guardian'], { gone: ['phone'], 'guardian.name': '李大娘', 'guardian.relation': '祖母' }),
    form(['exit'], { exitReason: 'DECEASED', from: '2026-11-01' }),
    form(['category'], { category: 'DESTITUTE' }),
  ]) {
    const body = bodyOf(said, '71')
    expect(bodyOf(formOf(body), '71')).toEqual(body)
    expect(whatOf(body)).toEqual(said.what)
  }
})

it('finds what is wrong by field', () => {
  expect(Object.keys(wrongIn({ ...emptyForm() }))).toEqual(['what'])
  const wrong = wrongIn(
    form(['phone', 'name', 'idNumber', 'disabilityCertificate', 'address', 'guardian'], {
      phone: '1391234',
      name: '张',
      idNumber: '629900198503070012',
      disabilityCertificate: '62990019850307001X',
      'guardian.phone': '12',
      note: '新号 13912345678',
    }),
  )
  expect(Object.keys(wrong).sort()).toEqual(['address', 'disabilityCertificate', 'guardian.phone', 'idNumber', 'name', 'note', 'phone'])
  expect(wrongIn(form(['phone'], { phone: '0930-6221234' }))).toEqual({})
  expect(Object.keys(wrongIn(form(['category'])))).toEqual(['category'])
  expect(Object.keys(wrongIn(form(['exit'])))).toEqual(['exitReason'])
  expect(Object.keys(wrongIn(form(['guardian'])))).toEqual(['guardian.name'])
})

it('knows an identity number by its shape, its day and its check digit', () => {
  expect(idNumberWrong('11010519491231002X')).toBe(false)
  expect(idNumberWrong('11010519491231002x')).toBe(false)
  for (const bad of ['110105194912310021', '11010519490231002X', '11010529491231002X', '1101051949123100', '']) expect(idNumberWrong(bad), bad).toBe(true)
})

it('puts what the server found at the field, and what has none on top', () => {
  const errors = [
    { field: 'phone', code: 'phone-malformed', message: '电话号码不正确' },
    { field: 'guardian.relation', code: 'required', message: '必填' },
    { field: 'type', code: 'already-exited', message: '已退出' },
  ]
  expect(wrongAt({ status: 400, code: 'validation-failed', title: 't', errors })).toEqual({ phone: '电话号码不正确', 'guardian.relation': '必填', what: '已退出' })
  expect(wrongAt({ status: 422, code: 'day-before-first', title: 't', detail: '早于纳入之日' })).toEqual({ from: '早于纳入之日' })
  expect(wrongAt()).toEqual({})
})
