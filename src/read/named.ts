import { closeSync, openSync, readSync } from 'node:fs'

/** Why a file that somebody named cannot be read. */
export type Unreadable = { readonly code: string } | { readonly tooLong: true }

/**
 * Text of a file that somebody named, at most so many bytes of it: it may be a pipe or a device, whose size
 * nobody knows. A byte order mark, as some shells write it, is no part of the text.
 */
export function readNamed(path: string, most: number): string | Unreadable {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const chunks: Uint8Array[] = []
    let length = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(1 << 16)
      const read = readSync(file, chunk)
      if (read === 0) break
      length += read
      if (length > most) return { tooLong: true }
      chunks.push(chunk.subarray(0, read))
    }
    return new TextDecoder().decode(Buffer.concat(chunks))
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
