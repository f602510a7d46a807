import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '../api/api'
import { ProblemError, isUnreachable } from '../api/door'
import type { BatchAnswer, CareRecord, CareRecordBody, Problem } from '../api/types'
import { read, readAll, remove, write } from '../platform/store'
import { useSession } from '../session/useSession'
import { newKey } from './newKey'

export interface Draft {
  key: string
  /** Whose it is: on a shared phone nobody sends another's. */
  cadreId: string
  at: number
  body: CareRecordBody
  state: 'waiting' | 'refused'
  problem?: Problem
}

export interface Receipt {
  key: string
  cadreId: string
  at: number
  record: CareRecord
}

const MOST = 200
const RECEIPTS = 50

/** A draft keeps one key for life; one storage entry per draft, so a kill loses nothing. */
export const useDrafts = defineStore('drafts', () => {
  const drafts = ref<Draft[]>([])
  const keep = (draft: Draft) => write(`draft:${draft.key}`, draft)
  let line: Promise<void> = Promise.resolve()

  /** One pass at a time, none forgotten. */
  function send(): Promise<void> {
    line = line.then(sendWaiting, sendWaiting)
    return line
  }

  async function add(body: CareRecordBody): Promise<string> {
    const cadreId = useSession().cadre?.id
    if (!cadreId) throw new Error('no cadre')
    const draft: Draft = { key: newKey(), cadreId, at: Date.now(), body, state: 'waiting' }
    await keep(draft) // before anything is shown as saved
    drafts.value.push(draft)
    sendQuietly()
    return draft.key
  }

  /** A refused draft was not stored by the server: mended, it goes again under its own key. */
  async function mend(key: string, body: CareRecordBody) {
    const draft = drafts.value.find((one) => one.key === key && one.state === 'refused')
    if (!draft) return
    await replace({ ...draft, body, state: 'waiting', problem: undefined })
    sendQuietly()
  }

  async function drop(key: string) {
    await remove(`draft:${key}`)
    drafts.value = drafts.value.filter((other) => other.key !== key)
  }

  async function replace(draft: Draft) {
    await keep(draft)
    drafts.value = drafts.value.map((other) => (other.key === draft.key ? draft : other))
  }

  async function sendWaiting() {
    const cadreId = useSession().cadre?.id
    for (let sent = -1; sent !== 0; ) {
      const batch = drafts.value.filter((draft) => draft.state === 'waiting' && draft.cadreId === cadreId).slice(0, MOST)
      sent = batch.length && (await deliver(batch))
    }
  }

  /** How many of them are settled now. */
  async function deliver(batch: Draft[]): Promise<number> {
    let answer: BatchAnswer
    try {
      answer = await api.careRecordBatch(batch.map(({ key, body }) => ({ idempotencyKey: key, ...body })))
    } catch (failure) {
      if (isUnreachable(failure)) return 0 // no signal, time-out, 429 and 5xx leave everything as it is
      if (!(failure instanceof ProblemError)) throw failure
      if ([401, 403, 404].includes(failure.problem.status)) return 0 // about the caller, not about a draft
      if (batch.length === 1) return settle(batch, { items: [{ idempotencyKey: batch[0]!.key, status: failure.problem.status, problem: failure.problem }] })
      // Refused as a whole: one bad draft must not hold up the others.
      let settled = 0
      for (const draft of batch) settled += await deliver([draft])
      return settled
    }
    return settle(batch, answer)
  }

  async function settle(batch: Draft[], answer: BatchAnswer): Promise<number> {
    let settled = 0
    for (const { idempotencyKey, status, record, problem } of answer?.items ?? []) {
      const draft = batch.find((one) => one.key === idempotencyKey)
      if (!draft) continue
      const { key } = draft
      if (record) {
        // the receipt first, then forget the draft
        await write(`receipt:${key}`, { key, cadreId: draft.cadreId, at: Date.now(), record } satisfies Receipt)
        await drop(key)
        settled++
      } else if (problem && status >= 400 && status < 500 && ![401, 408, 429].includes(status)) {
        await replace({ ...draft, state: 'refused', problem })
        settled++
      }
    }
    return settled
  }

  /** A failure beyond the expected leaves the draft where it is, and the next pass tries again. */
  function sendQuietly() {
    send().catch(() => undefined)
  }

  async function load() {
    const stored = await readAll<Draft>('draft:')
    const added = drafts.value.filter(({ key }) => !stored.some((draft) => draft.key === key))
    drafts.value = [...stored, ...added].sort((one, other) => one.at - other.at)
    const receipts = (await readAll<Receipt>('receipt:')).sort((one, other) => other.at - one.at)
    for (const old of receipts.slice(RECEIPTS)) await remove(`receipt:${old.key}`)
  }

  /** After the pass that is underway, so that none of it comes back. */
  async function forget() {
    await line.catch(() => undefined)
    drafts.value = []
  }

  const receipt = (key: string) => read<Receipt>(`receipt:${key}`)

  return { drafts, add, mend, drop, send, sendQuietly, load, forget, receipt }
})
