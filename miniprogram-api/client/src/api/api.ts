import { useSession } from '../session/useSession'
import { ProblemError, SignedOut, call } from './door'
import type { BatchAnswer, CareRecord, CareRecordBody, Correction, CorrectionBody, Home, Page, Person, Policy, Recipient, Revealed } from './types'

/** A call in the cadre's name: with a dead token once more, with a fresh one. */
async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, data?: object, key?: string): Promise<T> {
  const session = useSession()
  const token = session.tokens?.accessToken
  if (!token) throw new SignedOut()
  try {
    return await call<T>(method, path, data, token, key)
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.problem.status !== 401) throw failure
    return await call<T>(method, path, data, await session.refresh(token), key)
  }
}

export const api = {
  home: () => ask<Home>('GET', '/api/mini/v1/home'),
  recipients: (page: number) => ask<Page<Recipient>>('GET', `/api/mini/v1/recipients?size=200&page=${page}`),
  person: (id: string) => ask<Person>('GET', `/api/mini/v1/recipients/${id}`),
  /** Written down before it is answered. */
  reveal: (id: string, field: string, purpose: string) => ask<Revealed>('POST', `/api/mini/v1/recipients/${id}/reveal`, { field, purpose }),
  /** What is wrong about one of my people; an office decides. However often it is sent, it is stored once. */
  propose: (key: string, body: CorrectionBody) => ask<void>('POST', '/api/mini/v1/correction-proposals', body, key),
  corrections: (recipientId: string, cursor?: string) =>
    ask<Page<Correction>>(
      'GET',
      `/api/mini/v1/correction-proposals?size=20&recipientId=${recipientId}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    ),
  careRecords: (cursor?: string) =>
    ask<Page<CareRecord>>('GET', `/api/mini/v1/care-records?size=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`),
  handbook: (q: string, cursor?: string) =>
    ask<Page<Policy>>(
      'GET',
      `/api/mini/v1/handbook?size=200${q && `&q=${encodeURIComponent(q)}`}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    ),
  policy: (id: string, edition?: number) => ask<Policy>('GET', `/api/mini/v1/handbook/${id}${edition ? `?edition=${edition}` : ''}`),
  careRecordBatch: (items: ({ idempotencyKey: string } & CareRecordBody)[]) =>
    ask<BatchAnswer>('POST', '/api/mini/v1/care-records/batch', { items }),
  /** From now on this WeChat account stands for nobody, and every session of the cadre is over. */
  unbind: () => ask<void>('DELETE', '/api/mini/v1/binding'),
}
