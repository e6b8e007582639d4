import type { Document, Pointer } from '../model/catalogue.ts'

/**
 * Whether the file has something at `pointer`, although its value may be gone: what has the wrong shape
 * is taken out after the schema has reported it, and no rule calls it missing then.
 */
export function isWritten<Data>(document: Document<Data>, pointer: Pointer): boolean {
  const [key, parent] = [document.keyPlace(pointer), document.keyPlace(pointer.slice(0, -1))]
  if (key.start.offset === parent.start.offset && key.end.offset === parent.end.offset) return false
  const { start, end } = document.valuePlace(pointer)
  return !/^(~|null)?$/i.test(document.source.text.slice(start.offset, end.offset))
}
