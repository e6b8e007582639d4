import type { Document, Pointer } from '../model/catalogue.ts'

/**
 * Whether the file has something at `pointer`, although its value may be gone: what has the wrong shape
 * is taken out after the schema has reported it, and no rule calls it missing then.
 */
export function isWritten<Data>(document: Document<Data>, pointer: Pointer): boolean {
  let here: unknown = document.data
  for (const [at, step] of pointer.slice(0, -1).entries()) {
    here = (here as Readonly<Record<string | number, unknown>>)[step]
    // What stands around it has the wrong shape itself, so nobody knows what it would hold.
    if (here === undefined || here === null) return stands(document, pointer.slice(0, at + 1))
  }
  return stands(document, pointer)
}

function stands<Data>(document: Document<Data>, pointer: Pointer): boolean {
  const [key, parent] = [document.keyPlace(pointer), document.keyPlace(pointer.slice(0, -1))]
  if (key.start.offset === parent.start.offset && key.end.offset === parent.end.offset) return false
  const { start, end } = document.valuePlace(pointer)
  return !/^(~|null)?$/i.test(document.source.text.slice(start.offset, end.offset))
}
