import { count, minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'
import ExportLink from './ExportLink.vue'
import ExportState from './ExportState.vue'
import type { Export } from './exportQueries'

const { t } = texts

/** What of people is in it. */
export const contentOf = ({ plainFields }: Export) =>
  plainFields.length ? plainFields.map((one) => t(`plainField.${one}`)).join(t('export.and')) : t('export.masked')

const what: Column<Export> = { key: 'what', label: 'export.what', width: 'name', cell: ExportLink }
const state: Column<Export> = { key: 'state', label: 'export.state', width: 'nowrap', cell: ExportState }
const content: Column<Export> = { key: 'content', label: 'export.content', value: contentOf }
const purpose: Column<Export> = {
  key: 'purpose',
  label: 'export.purpose',
  width: 'nowrap',
  value: (one) => t(`exportPurpose.${one.purpose}`),
}
const rows: Column<Export> = {
  key: 'rows',
  label: 'export.rows',
  unit: 'unit.persons',
  align: 'right',
  value: (one) => count(one.rows),
}
const by: Column<Export> = {
  key: 'by',
  label: 'export.by',
  width: 'nowrap',
  value: ({ createdBy }) => createdBy.name ?? createdBy.actor,
}
const at: Column<Export> = {
  key: 'at',
  label: 'export.at',
  width: 'nowrap',
  value: ({ createdAt }) => minute(createdAt),
}

export const ownColumns = [what, state, content, purpose, rows, at]
export const waitingColumns = [what, by, content, purpose, rows, at]
