import { api, body } from '@/api/api'
import { inPieces } from '@/forms/inPieces'
import type { Comparison, NewComparison } from './comparisonQueries'

/** Sends a list piece by piece and answers the comparison that it became. */
export async function sendList(
  said: Omit<NewComparison, 'fileName' | 'bytes'>,
  file: File,
  told: (share: number) => void,
): Promise<Comparison> {
  const command = { ...said, fileName: file.name, bytes: file.size }
  const { id } = await body(api.POST('/api/console/v1/comparisons', { body: command }))
  const send = (number: number, piece: ArrayBuffer) =>
    body(
      api.POST('/api/console/v1/comparisons/{id}/pieces', {
        params: { path: { id }, query: { number } },
        body: piece as never,
        bodySerializer: (bytes) => bytes as never,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    )
  await inPieces(file, send, told)
  return body(api.POST('/api/console/v1/comparisons/{id}/completion', { params: { path: { id } } }))
}
