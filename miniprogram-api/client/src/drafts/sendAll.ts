import { useCorrections } from '../corrections/useCorrections'
import { useDrafts } from './useDrafts'

/** Everything that waits for signal goes. */
export async function sendAll(): Promise<void> {
  await Promise.all([useDrafts().send(), useCorrections().send()].map((pass) => pass.catch(() => undefined)))
}

export function sendAllQuietly(): void {
  void sendAll()
}
