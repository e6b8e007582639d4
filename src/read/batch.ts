import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { UserError } from '../model/errors.ts'
import { placed, quiet, quietly } from './run-git.ts'

export const notHere = (path: string): UserError =>
  new UserError(`The content of \`${path}\` is not in this clone`, [
    'The clone was made without all files. Bring them in: git fetch --refetch --no-filter',
  ])

/** One `git cat-file --batch`, started with the first read; answers come in the order of the questions. */
export class Batch {
  readonly #root: string
  #process: ChildProcessWithoutNullStreams | undefined
  #chunks: Buffer[] = []
  #length = 0
  #waiting: { path: string; done: (bytes: Uint8Array) => void; failed: (error: Error) => void }[] =
    []

  constructor(root: string) {
    this.#root = root
  }

  read(path: string, object: string | undefined): Promise<Uint8Array> {
    if (!object) return Promise.reject(new UserError(`\`${path}\` is not in that revision`))
    return new Promise((done, failed) => {
      this.#waiting.push({ path, done, failed })
      this.#start().stdin.write(`${object}\n`)
    })
  }

  async close(): Promise<void> {
    this.#process?.stdin.end()
    this.#process = undefined
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#process) return this.#process
    const child = spawn('git', [...placed(this.#root), ...quiet, 'cat-file', '--batch'], {
      env: quietly(),
    })
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk)
      this.#length += chunk.length
      this.#answer()
    })
    child.on('close', () => this.#fail())
    child.on('error', () => this.#fail())
    child.stdin.on('error', () => this.#fail())
    this.#process = child
    return child
  }

  #fail(): void {
    for (const { path, failed } of this.#waiting.splice(0)) {
      failed(
        new UserError(`\`${path}\` cannot be read from git`, [
          'Fetch what is missing: git fetch --refetch',
        ]),
      )
    }
  }

  /** Hands out every answer that is complete: a header line, that many bytes, a newline. */
  #answer(): void {
    let buffer = this.#join()
    for (;;) {
      const line = buffer.indexOf(10)
      if (line < 0) break
      const header = buffer.toString('latin1', 0, line).split(' ')
      const next = this.#waiting[0]
      if (header.at(-1) === 'missing') {
        next?.failed(notHere(next.path))
        buffer = buffer.subarray(line + 1)
      } else {
        const size = Number(header[2])
        if (buffer.length < line + size + 2) break
        // A copy, as the buffer behind it holds other files, too.
        next?.done(new Uint8Array(buffer.subarray(line + 1, line + 1 + size)))
        buffer = buffer.subarray(line + size + 2)
      }
      this.#waiting.shift()
    }
    this.#chunks = [buffer]
    this.#length = buffer.length
  }

  #join(): Buffer {
    const first = this.#chunks[0]
    return this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#length)
  }
}
