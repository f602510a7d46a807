import { defineStore } from 'pinia'
import { api } from '../api/api'
import type { CareRecord, CareRecordBody } from '../api/types'
import { read, readAll, remove, write } from '../platform/store'
import { outbox, type Fate, type Kept } from './outbox'

export type Draft = Kept<CareRecordBody>

export interface Receipt {
  key: string
  cadreId: string
  at: number
  record: CareRecord
}

const MOST = 200
const RECEIPTS = 50

/** Care records that wait for signal, and the receipts of those that were taken. */
export const useDrafts = defineStore('drafts', () => {
  const box = outbox<CareRecordBody>({ at: 'draft:', most: MOST, aboutCaller: [401, 403, 404], post })

  async function post(batch: Draft[]): Promise<Fate[]> {
    const answer = await api.careRecordBatch(batch.map(({ key, body }) => ({ idempotencyKey: key, ...body })))
    return batch.flatMap(({ key, cadreId }) => {
      const { status, record, problem } = answer?.items?.find(({ idempotencyKey }) => idempotencyKey === key) ?? {}
      if (record) return { key, taken: () => receive({ key, cadreId, at: Date.now(), record }) } // first this, then forget the draft
      return problem && status ? { key, problem: { ...problem, status } } : []
    })
  }

  const receive = (receipt: Receipt) => write(`receipt:${receipt.key}`, receipt)

  async function load() {
    await box.load()
    const receipts = (await readAll<Receipt>('receipt:')).sort((one, other) => other.at - one.at)
    for (const old of receipts.slice(RECEIPTS)) await remove(`receipt:${old.key}`)
  }

  const receipt = (key: string) => read<Receipt>(`receipt:${key}`)

  return { ...box, load, receipt }
})
