/**
 * What stays on the phone. Every call is asynchronous, because WeChat encrypts only those. Keys carry a prefix: in a
 * browser the pages of the console live at the same origin.
 */
const PREFIX = 'phone:'

let how: { encrypt?: boolean } = {}
// #ifdef MP-WEIXIN
how = { encrypt: true }
// #endif

export class StoreFull extends Error {}

let shut = false

/** Whoever was still writing something down when the phone was wiped writes nothing. */
export function write(key: string, value: unknown): Promise<void> {
  if (shut) return Promise.resolve()
  return new Promise((resolve, reject) =>
    uni.setStorage({
      ...how,
      key: PREFIX + key,
      data: JSON.stringify(value),
      success: () => resolve(),
      fail: (failure: unknown) => reject(new StoreFull(JSON.stringify(failure))),
    }),
  )
}

export function read<T>(key: string): Promise<T | undefined> {
  return new Promise((resolve) =>
    uni.getStorage({
      ...how,
      key: PREFIX + key,
      success: ({ data }: { data: unknown }) => resolve(typeof data === 'string' ? JSON.parse(data) : undefined),
      fail: () => resolve(undefined),
    }),
  )
}

export function remove(key: string): Promise<void> {
  return new Promise((resolve) => uni.removeStorage({ key: PREFIX + key, complete: () => resolve() }))
}

export async function readAll<T>(start: string): Promise<T[]> {
  const all = await Promise.all(keys(start).map((key) => read<T>(key)))
  return all.filter((entry) => entry !== undefined) as T[]
}

export async function removeAll(start: string): Promise<void> {
  await Promise.all(keys(start).map(remove))
}

/** Leaves nothing of ours, and takes nothing more until somebody logs in. */
export async function wipeStore(): Promise<void> {
  shut = true
  await removeAll('')
}

export function openStore(): void {
  shut = false
}

export function keys(start: string): string[] {
  return uni
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX + start))
    .map((key) => key.slice(PREFIX.length))
}

/** Kilobytes in use and to be had; encrypted storage holds less than WeChat's 10 MB. */
export function usage(): { used: number; limit: number } {
  const { currentSize } = uni.getStorageInfoSync()
  return { used: currentSize, limit: how.encrypt ? 7270 : 10240 }
}
