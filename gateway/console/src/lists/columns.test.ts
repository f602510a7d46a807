import { describe, expect, it } from 'vitest'
import { columnsFor, type Column } from './columns'

const columns: Column<object>[] = [
  { key: 'name', label: 'name' },
  { key: 'phone', label: 'phone', needs: 'REGISTRY_READ' },
  { key: 'note', label: 'note', needs: 'REGISTRY_WRITE' },
]
const keys = (...permissions: string[]) => columnsFor(columns, (one) => permissions.includes(one)).map(({ key }) => key)

describe('the columns of a list', () => {
  it('are absent without their permission and keep their order with it', () => {
    expect(keys()).toEqual(['name'])
    expect(keys('REGISTRY_WRITE')).toEqual(['name', 'note'])
    expect(keys('REGISTRY_WRITE', 'REGISTRY_READ')).toEqual(['name', 'phone', 'note'])
  })
})
