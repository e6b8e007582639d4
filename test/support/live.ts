import { type Record, recordText } from '../../src/git/record.ts'
import { blobId, type Format, treeId } from '../../src/parse/tree-id.ts'
import type { Files } from './overlay.ts'

/** Files below a folder, by their path in it. */
export const inside = (files: Files, folder: string): [string, Uint8Array][] =>
  [...files].flatMap(([path, bytes]) =>
    path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes]] : [],
  )

/** The id git gives the folder. */
export const treeOf = (files: Files, folder: string, format: Format = 'sha1'): string =>
  treeId(
    inside(files, folder).map(([path, bytes]) => ({
      path,
      executable: false,
      blob: blobId(bytes, format),
    })),
    format,
  )

/** Writes the record of an offer whose copy is as it stands in `files`. */
export function writeRecord(files: Files, id: string, fields: Partial<Record> = {}): void {
  const text = recordText({
    state: 'live',
    tree: treeOf(files, `live/${id}`),
    source: '4f0c9be1d7a25c3380e6f1b2c47d9a5e13f6082b',
    released: '2026-11-20',
    ...fields,
  })
  files.set(`live/${id}.yml`, new TextEncoder().encode(text))
}

/** Does what a go-live request does: the copy of `from`, its record, and the profile where live has none. */
export function takeLive(
  files: Files,
  id: string,
  fields: Partial<Record> = {},
  from: Files = files,
): void {
  const [publisher = ''] = id.split('/')
  const copied = inside(from, `offers/${id}`)
  for (const [path] of inside(files, `live/${id}`)) files.delete(`live/${id}/${path}`)
  for (const [path, bytes] of copied) files.set(`live/${id}/${path}`, bytes)
  writeRecord(files, id, fields)
  const profile = from.get(`offers/${publisher}/publisher.md`)
  const path = `live/${publisher}/publisher.md`
  if (profile && !files.has(path)) files.set(path, profile)
}
