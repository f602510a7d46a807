import { api, body } from '@/api/api'
import { inPieces } from '@/forms/inPieces'
import type { Import, Sheet } from './importQueries'

/** Sends a sheet piece by piece and answers the import that it became. */
export async function sendFile(
  said: Omit<Sheet, 'fileName' | 'bytes'>,
  file: File,
  told: (share: number) => void,
): Promise<Import> {
  const command = { ...said, fileName: file.name, bytes: file.size }
  const { id } = await body(api.POST('/api/console/v1/imports', { body: command }))
  const send = (number: number, piece: ArrayBuffer) =>
    body(
      api.POST('/api/console/v1/imports/{id}/pieces', {
        params: { path: { id }, query: { number } },
        body: piece as never,
        bodySerializer: (bytes) => bytes as never,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    )
  await inPieces(file, send, told)
  return body(api.POST('/api/console/v1/imports/{id}/completion', { params: { path: { id } } }))
}
