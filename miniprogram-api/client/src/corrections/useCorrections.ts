import { defineStore } from 'pinia'
import { api } from '../api/api'
import { ProblemError, isUnreachable } from '../api/door'
import type { CorrectionBody } from '../api/types'
import { outbox, type Fate, type Kept } from '../drafts/outbox'

export type CorrectionDraft = Kept<CorrectionBody>

const MOST = 50
const nothingMore = async () => undefined

/** What I say is wrong about my people, as long as the server does not have it; then it is told by the server. */
export const useCorrections = defineStore('corrections', () =>
  outbox<CorrectionBody>({ at: 'correction:', most: MOST, aboutCaller: [401], post }),
)

/** One by one; a lost signal leaves the rest for the next time. */
async function post(batch: CorrectionDraft[]): Promise<Fate[]> {
  const fates: Fate[] = []
  for (const { key, body } of batch) {
    try {
      await api.propose(key, body)
      fates.push({ key, taken: nothingMore })
    } catch (failure) {
      if (failure instanceof ProblemError) fates.push({ key, problem: failure.problem })
      else if (isUnreachable(failure)) break
      else throw failure
    }
  }
  return fates
}
