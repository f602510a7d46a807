import type { Component } from 'vue'
import { minute } from '@/figures/format'
import type { Column } from '@/lists/columns'
import { texts } from '@/messages'

const { t } = texts

/** What happened to a node of a tree, as every tree tells it. */
export interface Done {
  version: number
  kind: string
  from: string
  at: string
  actor: string
  name: string | null
}

/** Beside the node itself, which each tree shows by its own link. */
export interface Heir {
  kind: 'successor' | 'predecessor'
  from: string
}

/** The last day on which it held; the server tells the first on which it no longer did. */
export const lastDay = (to: string | null) =>
  to ? new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10) : t('organisation.now')

export const heirColumns = <Row extends Heir>(link: Component): Column<Row>[] => [
  { key: 'node', label: 'organisation.name', cell: link, width: 'name' },
  { key: 'kind', label: 'organisation.relation', value: ({ kind }) => t(`organisation.${kind}`) },
  { key: 'from', label: 'organisation.from', width: 'nowrap', value: ({ from }) => from },
]

/** @param kinds where the words for the kinds of deeds stand */
export const doneColumns = (kinds: 'deedKind' | 'unitDeedKind'): Column<Done>[] => [
  { key: 'kind', label: 'organisation.deed', width: 'name', value: ({ kind }) => t(`${kinds}.${kind}`) },
  { key: 'name', label: 'organisation.by', value: ({ name, actor }) => name ?? actor },
  { key: 'from', label: 'organisation.validFrom', width: 'nowrap', value: ({ from }) => from },
  { key: 'at', label: 'organisation.at', width: 'nowrap', value: ({ at }) => minute(at) },
]
