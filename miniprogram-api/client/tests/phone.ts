import { vi } from 'vitest'

export interface Asked {
  method: string
  path: string
  data: any
  token?: string
  attempt?: string
}

type Reply = { status: number; data?: unknown; header?: Record<string, string> } | 'lost'

/** A phone for tests: storage that outlives a kill, and a server that answers as told. */
export function phone(answer: (asked: Asked) => Reply | Promise<Reply>) {
  const stored = new Map<string, string>()
  const asked: Asked[] = []
  let broken: ((op: string, key: string) => boolean) | undefined
  const uni = {
    setStorage({ key, data, success, fail }: any) {
      if (broken?.('write', key)) return fail({ errMsg: 'full' })
      stored.set(key, data)
      success()
    },
    getStorage({ key, success, fail }: any) {
      if (stored.has(key)) success({ data: stored.get(key) })
      else fail({})
    },
    removeStorage({ key, complete }: any) {
      if (broken?.('remove', key)) return
      stored.delete(key)
      complete()
    },
    getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: 1, limitSize: 10240 }),
    async request({ url, method, data, header, success, fail }: any) {
      const one = { method, path: url, data: data && JSON.parse(JSON.stringify(data)), token: header.Authorization?.slice(7), attempt: header['Idempotency-Key'] }
      asked.push(one)
      const reply = await answer(one)
      if (reply === 'lost') fail({ errMsg: 'request:fail' })
      else success({ statusCode: reply.status, data: reply.data, header: reply.header ?? {} })
    },
    login: ({ success }: any) => success({ code: 'login-1' }),
    reLaunch: vi.fn(),
  }
  vi.stubGlobal('uni', uni)
  return {
    asked,
    stored,
    keys: (start: string) => [...stored.keys()].filter((key) => key.startsWith(`phone:${start}`)),
    put: (key: string, value: unknown) => stored.set(`phone:${key}`, JSON.stringify(value)),
    get: (key: string) => JSON.parse(stored.get(`phone:${key}`) ?? 'null'),
    breakAt: (when?: (op: string, key: string) => boolean) => (broken = when),
  }
}
