import { expect, it } from 'vitest'
import { categoriesOf, grouped } from './useFamilies'

const one = (recipientId: string, householdId: string, maskedName: string | null = '张*') => ({
  recipientId,
  householdId,
  pairingId: '9',
  maskedName,
  category: 'DESTITUTE' as const,
  division: { code: '622921100', name: '韩集镇' },
})

it('shows a household of three as one family', () => {
  const [family] = grouped([one('1', '7'), one('2', '7', '张**'), one('3', '7', '李*')])
  expect(family).toMatchObject({ householdId: '7', label: '张* 一家 3 人' })
  expect(categoriesOf(family!)).toBe('特困人员 · 韩集镇')
})

it('shows somebody alone by the name', () => expect(grouped([one('1', '7')])[0]!.label).toBe('张*'))

it('still lists a family whose names could not be fetched, without a number out of the database', () => {
  expect(grouped([one('1', '7', null)])[0]!.label).toBe('第 1 户（姓名暂时取不到）')
})
