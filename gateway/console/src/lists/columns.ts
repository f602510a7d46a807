import type { Component } from 'vue'

/** A column as data. `label` and `unit` are message keys; `needs` is the permission without which it is not there. */
export interface Column<Row> {
  key: string
  label: string
  unit?: string
  definition?: string
  cell?: Component
  value?: (row: Row) => string
  align?: 'left' | 'right'
  width?: string
  needs?: string
}

export function columnsFor<Row>(columns: Column<Row>[], can: (permission: string) => boolean) {
  return columns.filter(({ needs }) => !needs || can(needs))
}
