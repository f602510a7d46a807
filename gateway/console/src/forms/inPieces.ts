import { ProblemError } from '@/api/problem'

/** As long as the doors for files take them: a bad line loses one of them, and not the file. */
const PIECE = 512 * 1024
const TRIES = 3

/**
 * Sends a file piece by piece.
 *
 * @param send one piece; sent twice it is taken once
 * @param told how much is there
 */
export async function inPieces(
  file: File,
  send: (number: number, piece: ArrayBuffer) => Promise<unknown>,
  told: (share: number) => void,
) {
  const pieces = Math.ceil(file.size / PIECE)
  for (let number = 0; number < pieces; number++) {
    const piece = await file.slice(number * PIECE, (number + 1) * PIECE).arrayBuffer()
    await again(() => send(number, piece))
    told((number + 1) / pieces)
  }
}

/** What did not come through is tried once more; what was refused is not. */
async function again(send: () => Promise<unknown>) {
  for (let tried = 1; ; tried++) {
    try {
      return await send()
    } catch (failure) {
      const lost = failure instanceof ProblemError && (failure.status === 0 || failure.status >= 500)
      if (!lost || tried === TRIES) throw failure
    }
  }
}
