import { type FileKind, limits } from './limits.ts'

/**
 * What reading a Markdown text may cost at most, in units of about 25 nanoseconds, without reading it: the parser
 * goes back to where a mark begins for each mark, so that its worst cases grow with the square of a word, of a block
 * or of the lines that continue one. Every such case is counted here as if it happened.
 */
export function workOf(text: string): number {
  let work = 0
  /** Lists and quotes that the line may still be in. */
  let depth = 0
  let isBlankBefore = true
  let block = nothing
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (isBlank(line)) {
      work += perLine + depth * perContainer + workIn(block, depth)
      block = nothing
      isBlankBefore = true
      continue
    }
    const own = markersBefore(line)
    if (own > limits.nesting) return Number.POSITIVE_INFINITY
    if (own > 0) depth = own + Math.min(depth, Math.floor(line.search(/\S/) / 2))
    else if (isBlankBefore && !isBlank(line.charAt(0))) depth = 0
    isBlankBefore = false
    work += perLine + depth * perContainer + workInLine(line)
    block = {
      length: block.length + line.length + 1,
      marks: block.marks + count(line, /[<[*_~]/g),
      lines: block.lines + 1,
      isNested: block.isNested || depth > 0 || underline.test(line),
    }
  }
  return Math.round(work + workIn(block, depth))
}

/** Lines without a blank one between them. */
interface Block {
  readonly length: number
  /** Characters that may begin or end something. */
  readonly marks: number
  readonly lines: number
  /** Whether a line of it may continue a list or a quote. */
  readonly isNested: boolean
}

/** A line that may make a heading, a list or a table of those around it: each is tried again with each. */
const underline = /^[ \t]*(?:\||[-=+*:][-=+*:| \t]*$)/

const nothing: Block = { length: 0, marks: 0, lines: 0, isNested: false }

const isBlank = (text: string): boolean => !/[^ \t]/.test(text)
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** How many quotes and list items a line begins. */
function markersBefore(line: string): number {
  const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y
  let found = 0
  while (marker.test(line)) found += 1
  return found
}

// Measured in units of 25 nanoseconds; a test compares them with what the parser really needs.
const perLine = 1_000
const perBlock = 6_000
const perItem = 12_000
const perCell = 4_000
const perAddress = 3_000
const perContainer = 120
const perPairOfLines = 4

function workIn({ length, marks, lines, isNested }: Block, depth: number): number {
  if (lines === 0) return 0
  const nested = isNested ? lines * lines * (perPairOfLines + depth / 3) : 0
  return perBlock + length * marks + nested
}

function workInLine(line: string): number {
  const isStart = markersBefore(line) > 0 || /^[ \t]*[#=-]/.test(line)
  const own =
    (isStart ? perItem : 0) + count(line, /\|/g) * perCell + count(line, /@/g) * perAddress
  return /https?:|www\.|@/i.test(line) ? own + workInWords(line) : own
}

/** An address ends where no mark could follow it: each mark in a word is tried as its end. */
function workInWords(line: string): number {
  let work = 0
  for (const word of line.match(/[^\s<]{40,}/g) ?? [])
    work += word.length * count(word, /[^\p{L}\p{N}]/gu)
  return work
}

/** Measured per byte of each kind, the rules that look at it included. */
const perByte: Readonly<Record<FileKind, number>> = {
  markdown: 40,
  terms: 4,
  yaml: 50,
  csv: 15,
  json: 4,
  zip: 4,
  png: 2,
  pdf: 2,
  other: 4,
}
const perFile = 40_000
/** A resource of a template, as far as a brace tells. */
const perBrace = 300

/** What judging one file of an offer may cost at most, in the units of `workOf`. */
export function workOfFile(kind: FileKind, bytes: Uint8Array): number {
  const own = perFile + bytes.length * perByte[kind]
  if (kind === 'json') return own + braces(bytes) * perBrace
  // Terms that need more are taken as they are, and descriptions are not read.
  const isMarkdown = kind === 'markdown' || kind === 'terms'
  return isMarkdown ? own + Math.min(workOf(new TextDecoder().decode(bytes)), limits.work) : own
}

function braces(bytes: Uint8Array): number {
  let found = 0
  for (const byte of bytes) if (byte === 0x7b) found += 1
  return found
}
