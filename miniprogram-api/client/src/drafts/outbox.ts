import { ref, type Ref } from 'vue'
import { ProblemError, isUnreachable } from '../api/door'
import type { Problem } from '../api/types'
import { readAll, remove, write } from '../platform/store'
import { useSession } from '../session/useSession'
import { newKey } from './newKey'

/** Something said on this phone that the server has not taken yet. */
export interface Kept<Body> {
  key: string
  /** Whose it is: on a shared phone nobody sends another's. */
  cadreId: string
  at: number
  body: Body
  state: 'waiting' | 'refused'
  problem?: Problem
}

/** How one fared: taken, with what is written down before it is forgotten here, or refused. */
export interface Fate {
  key: string
  taken?: () => Promise<void>
  problem?: Problem | null
}

export interface Way<Body> {
  /** What the names of the storage entries begin with. */
  at: string
  /** How many go at once. */
  most: number
  /** Refusals of all at once that are about the caller. */
  aboutCaller: number[]
  /** Throws where nothing was learned of any of them. */
  post: (batch: Kept<Body>[]) => Promise<Fate[]>
}

/** What waits for signal. A draft keeps one key for life; one storage entry per draft, so a kill loses nothing. */
export function outbox<Body>({ at, most, aboutCaller, post }: Way<Body>) {
  const drafts = ref([]) as Ref<Kept<Body>[]>
  const keep = (draft: Kept<Body>) => write(at + draft.key, draft)
  let line: Promise<void> = Promise.resolve()

  /** One pass at a time, none forgotten. */
  function send(): Promise<void> {
    line = line.then(sendWaiting, sendWaiting)
    return line
  }

  async function add(body: Body): Promise<string> {
    const cadreId = useSession().cadre?.id
    if (!cadreId) throw new Error('no cadre')
    const draft: Kept<Body> = { key: newKey(), cadreId, at: Date.now(), body, state: 'waiting' }
    await keep(draft) // before anything is shown as saved
    drafts.value.push(draft)
    sendQuietly()
    return draft.key
  }

  /** A refused draft was not stored by the server: mended, it goes again under its own key. */
  async function mend(key: string, body: Body) {
    const draft = drafts.value.find((one) => one.key === key && one.state === 'refused')
    if (!draft) return
    await replace({ ...draft, body, state: 'waiting', problem: undefined })
    sendQuietly()
  }

  async function drop(key: string) {
    await remove(at + key)
    drafts.value = drafts.value.filter((other) => other.key !== key)
  }

  async function replace(draft: Kept<Body>) {
    await keep(draft)
    drafts.value = drafts.value.map((other) => (other.key === draft.key ? draft : other))
  }

  async function sendWaiting() {
    const cadreId = useSession().cadre?.id
    for (let sent = -1; sent !== 0; ) {
      const batch = drafts.value.filter((draft) => draft.state === 'waiting' && draft.cadreId === cadreId).slice(0, most)
      sent = batch.length && (await deliver(batch))
    }
  }

  /** How many of them are settled now. */
  async function deliver(batch: Kept<Body>[]): Promise<number> {
    try {
      return await settle(batch, await post(batch))
    } catch (failure) {
      if (isUnreachable(failure)) return 0 // no signal, time-out, 429 and 5xx leave everything as it is
      if (!(failure instanceof ProblemError)) throw failure
      if (aboutCaller.includes(failure.problem.status)) return 0
      if (batch.length === 1) return settle(batch, [{ key: batch[0]!.key, problem: failure.problem }])
      // Refused as a whole: one bad draft must not hold up the others.
      let settled = 0
      for (const draft of batch) settled += await deliver([draft])
      return settled
    }
  }

  async function settle(batch: Kept<Body>[], fates: Fate[]): Promise<number> {
    let settled = 0
    for (const { key, taken, problem } of fates) {
      const draft = batch.find((one) => one.key === key)
      if (!draft) continue
      if (taken) {
        await taken()
        await drop(key)
        settled++
      } else if (problem && problem.status >= 400 && problem.status < 500 && ![401, 408, 429].includes(problem.status)) {
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
    const stored = await readAll<Kept<Body>>(at)
    const added = drafts.value.filter(({ key }) => !stored.some((draft) => draft.key === key))
    drafts.value = [...stored, ...added].sort((one, other) => one.at - other.at)
  }

  /** After the pass that is underway, so that none of it comes back. */
  async function forget() {
    await line.catch(() => undefined)
    drafts.value = []
  }

  return { drafts, add, mend, drop, send, sendQuietly, load, forget }
}
