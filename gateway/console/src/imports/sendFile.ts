import { api, body } from '@/api/api'
import { ProblemError } from '@/api/problem'
import type { Import, Sheet } from './importQueries'

/** As long as the door takes them: a bad line loses one of them, and not the file. */
const PIECE = 512 * 1024
const TRIES = 3

/** Sends a file piece by piece and answers the import that it became. */
export async function sendFile(sheet: Omit<Sheet, 'fileName' | 'bytes'>, file: File, told: (share: number) => void) {
  const command = { ...sheet, fileName: file.name, bytes: file.size }
  const started: Import = await body(api.POST('/api/console/v1/imports', { body: command }))
  const pieces = Math.ceil(file.size / PIECE)
  for (let number = 0; number < pieces; number++) {
    await sendPiece(started.id, number, file.slice(number * PIECE, (number + 1) * PIECE))
    told((number + 1) / pieces)
  }
  return body(api.POST('/api/console/v1/imports/{id}/completion', { params: { path: { id: started.id } } }))
}

async function sendPiece(id: string, number: number, piece: Blob) {
  const content = await piece.arrayBuffer()
  for (let tried = 1; ; tried++) {
    try {
      return await body(
        api.POST('/api/console/v1/imports/{id}/pieces', {
          params: { path: { id }, query: { number } },
          body: content as never,
          bodySerializer: (bytes) => bytes as never,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      )
    } catch (failure) {
      const again = failure instanceof ProblemError && (failure.status === 0 || failure.status >= 500)
      if (!again || tried === TRIES) throw failure
    }
  }
}
