import { type Node, type ParseError, parse as parseJsonc, parseTree } from 'jsonc-parser'
import { fromBuffer, type Entry as ZipEntry, type ZipFile } from 'yauzl'
import type { Package, PackageFile } from '../model/catalogue.ts'
import { fragmentsOf } from './fragments.ts'
import { limits } from './limits.ts'

/**
 * One file of a package. JSON.parse decides whether it is JSON; where it stops is asked of a parser
 * that knows offsets, and only for files that are not too deep for it.
 */
export function parsePackageFile(path: string, bytes: Uint8Array): PackageFile {
  const size = bytes.length
  if (!path.toLowerCase().endsWith('.json')) return { path, size }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { path, size, problem: { message: 'it is not UTF-8 text', offset: 0 } }
  }
  if (depthOf(text) > limits.json.depth)
    return { path, size, text, problem: { message: 'it is nested too deeply', offset: 0 } }
  try {
    return { path, size, text, json: JSON.parse(text) as unknown, span: spansOf(text) }
  } catch {
    const errors: ParseError[] = []
    parseJsonc(text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false,
    })
    const [first] = errors
    return {
      path,
      size,
      text,
      problem: {
        message: first ? (jsonMessages[first.error] ?? 'it is not JSON') : 'it is not JSON',
        offset: first?.offset ?? 0,
      },
    }
  }
}

/** Finds values in a JSON text; the tree is made when the first finding needs it. Of equal keys the last one counts. */
function spansOf(text: string): NonNullable<PackageFile['span']> {
  let tree: Node | undefined
  return (pointer, part = 'value') => {
    tree ??= parseTree(text)
    let node = tree
    let key: Node | undefined
    for (const step of pointer) {
      const property = node?.type === 'object' ? propertiesOf(node).get(String(step)) : undefined
      const next =
        property?.children?.[1] ??
        (node?.type === 'array' ? node.children?.[Number(step)] : undefined)
      if (!next) break
      node = next
      key = property?.children?.[0]
    }
    const found = (part === 'key' && key) || node
    return found ? [found.offset, found.offset + found.length] : [0, 1]
  }
}

const properties = new WeakMap<Node, ReadonlyMap<string, Node>>()

function propertiesOf(object: Node): ReadonlyMap<string, Node> {
  const known = properties.get(object)
  if (known) return known
  const found = new Map(
    (object.children ?? []).map((property) => [String(property.children?.[0]?.value), property]),
  )
  properties.set(object, found)
  return found
}

/** By jsonc-parser's ParseErrorCode. */
const jsonMessages: Readonly<Record<number, string>> = {
  1: 'a sign stands here that JSON does not know',
  2: 'the number is not a JSON number',
  3: 'a name in quotes is missing here',
  4: 'a value is missing here',
  5: 'a colon is missing here',
  6: 'a comma is missing here',
  7: 'a closing brace is missing here',
  8: 'a closing bracket is missing here',
  9: 'the text goes on after its end',
  10: 'a comment stands here, and JSON has none',
  11: 'a comment is not closed',
  12: 'a string is not closed',
  13: 'the number ends too early',
  14: 'an escape with \\u is not complete',
  15: 'the escape is not one that JSON knows',
  16: 'a control character stands inside a string',
}

function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (sign[0] === '[' || sign[0] === '{') deepest = Math.max(deepest, ++depth)
    else if (sign[0] === ']' || sign[0] === '}') depth -= 1
  }
  return deepest
}

/**
 * The entries of a ZIP file, with the text of its JSON files and of other small ones; nothing is written to disk.
 * `room` is how many bytes of text may be read at most.
 * Whatever is odd in it (paths that lead out, encryption, more bytes than the limits) makes it damaged.
 */
export async function parseZip(
  path: string,
  bytes: Uint8Array,
  room: number = limits.zip.text,
): Promise<Package> {
  const files = new Map<string, PackageFile>()
  try {
    const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    let text = 0
    let other = 0
    for await (const entry of entriesOf(zip)) {
      if (files.size >= limits.zip.entries)
        throw new Error(`it holds more than ${limits.zip.entries} files`)
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) throw new Error('a file in it is encrypted')
      if (files.has(entry.fileName)) throw new Error('two files in it have the same name')
      if (!entry.fileName.toLowerCase().endsWith('.json')) {
        const { fileName, uncompressedSize: size } = entry
        const isRead =
          size <= Math.min(limits.bytes.other, limits.zip.other - other, room - text - other)
        if (isRead) other += size
        const stray = isRead ? strayText(await content(zip, entry)) : undefined
        files.set(fileName, { path: fileName, size, ...(stray && { text: stray }) })
        continue
      }
      text += entry.uncompressedSize
      if (entry.uncompressedSize > limits.bytes.json || text > Math.min(limits.zip.text, room))
        throw new Error('its JSON files are too large')
      files.set(entry.fileName, parsePackageFile(entry.fileName, await content(zip, entry)))
    }
    return { path, zip: true, files }
  } catch (error) {
    return { path, zip: true, files: new Map(), damage: damageOf(error) }
  }
}

/** A script or a note: nothing is judged of it but whether it holds a secret. */
const strayText = (bytes: Uint8Array): string =>
  bytes.includes(0) ? fragmentsOf(bytes).join('\n') : new TextDecoder().decode(bytes)

/** yauzl's messages name offsets and signatures; what matters to the publisher is shorter. */
function damageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/^(it|its|a file|two files) /.test(message)) return message
  if (/relative path|absolute path|invalid characters in fileName/i.test(message))
    return 'a path in it leads out of the package'
  if (/end of central directory|not a zip/i.test(message)) return 'it is not a ZIP file'
  return 'it is damaged'
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      buffer,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => (error || !zip ? reject(error) : resolve(zip)),
    )
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  for (;;) {
    const entry = await new Promise<ZipEntry | undefined>((resolve, reject) => {
      const once = <Value>(event: string, settle: (value: Value) => void): void => {
        zip.once(event, (value: Value) => {
          zip.removeAllListeners()
          settle(value)
        })
      }
      once<ZipEntry>('entry', resolve)
      once('end', () => resolve(undefined))
      once<Error>('error', reject)
      zip.readEntry()
    })
    if (!entry) return
    yield entry
  }
}

function content(zip: ZipFile, entry: ZipEntry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', reject)
    })
  })
}
