import type { Offer } from '../model/catalogue.ts'
import type { Entry } from '../model/snapshot.ts'
import { blobId, type Format, type TreeFile, treeId } from './tree-id.ts'

/** As git decides it: a file with a NUL near its beginning is no text, and its line ends stay. */
const nearBeginning = 8_000

/** Bytes of a file that is read for nothing but its id; a larger one is in no repository of offers. */
const mostHashed = 1024 ** 3

const encoder = new TextEncoder()

/** The files of one folder as they are read, and the ids that git would give the folder. */
export class Trees {
  readonly #wants256: boolean
  readonly #files: TreeFile[] = []
  readonly #files256: TreeFile[] = []
  /** Where a checkout may have changed something: the same files as git would have stored them. */
  readonly #plain: TreeFile[] = []
  #isPlain = true

  constructor(wants256: boolean) {
    this.#wants256 = wants256
  }

  /** @returns the id git gives the file’s bytes */
  add(path: string, executable: boolean, bytes: Uint8Array): string {
    const blob = blobId(bytes)
    const plain = withoutCarriageReturns(bytes)
    this.#files.push({ path, executable, blob })
    this.#plain.push({ path, executable: false, blob: plain ? blobId(plain) : blob })
    if (executable || plain) this.#isPlain = false
    if (this.#wants256) this.#files256.push({ path, executable, blob: blobId(bytes, 'sha256') })
    return blob
  }

  /**
   * A file that is too large or one too many to be looked into still belongs to the folder's id, or nobody would
   * notice it. Where git knows its id, nothing is read.
   * @returns the id git gives the file’s bytes
   */
  async addUnread(
    path: string,
    { executable, size, id }: Entry,
    read: () => Promise<Uint8Array>,
  ): Promise<string> {
    if (id === undefined && size <= mostHashed) return this.add(path, executable, await read())
    // Of another form, the id still tells this file from every other.
    const idOf = (format: Format, length: number): string =>
      id?.length === length ? id : blobId(encoder.encode(`not read: ${id ?? size}`), format)
    const blob = idOf('sha1', 40)
    this.#files.push({ path, executable, blob })
    this.#plain.push({ path, executable: false, blob })
    if (executable) this.#isPlain = false
    if (this.#wants256) this.#files256.push({ path, executable, blob: idOf('sha256', 64) })
    return blob
  }

  ids(): Pick<Offer, 'tree' | 'plainTree' | 'tree256'> {
    return {
      tree: treeId(this.#files),
      ...(!this.#isPlain && { plainTree: treeId(this.#plain) }),
      ...(this.#wants256 && { tree256: treeId(this.#files256, 'sha256') }),
    }
  }
}

/** Text with LF where it has CRLF; undefined where there is none. */
function withoutCarriageReturns(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer.indexOf('\r\n') < 0 || buffer.subarray(0, nearBeginning).includes(0)) return undefined
  return Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
