const marks = ['PRIVATE KEY-----', 'AccountKey=']
/** Bytes around a mark, and marks of one kind that are looked at. */
const around = { before: 128, after: 4096 }
const most = 50

/** The text around marks of keys in a file that is no text; all of it where the file is UTF-16. */
export function fragmentsOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = buffer.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff')
    return [new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(buffer)]
  return marks.flatMap((mark) => {
    const found: string[] = []
    let at = buffer.indexOf(mark)
    while (at >= 0 && found.length < most) {
      found.push(buffer.toString('latin1', Math.max(0, at - around.before), at + around.after))
      at = buffer.indexOf(mark, at + around.after)
    }
    return found
  })
}
