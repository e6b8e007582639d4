import { styleText } from 'node:util'
import stringWidth from 'string-width'

/** How a terminal wants its text. */
export interface Layout {
  /** Cells in a line; prose wraps at the smaller of this and 100. */
  readonly width: number
  readonly color: boolean
  /** false where the locale cannot show signs beyond ASCII. */
  readonly unicode: boolean
}

type Style = Parameters<typeof styleText>[0]

/** The codes of the styles that we use. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are control characters
export const ownStyles = /(\u001B\[(?:1|2|22|3[1236]|39)m)/

/** Text in a style, or as it is where colour is off. */
export const paint = (layout: Layout, style: Style, text: string): string =>
  layout.color && text ? styleText(style, text, { validateStream: false }) : text

/** The signs of look and feel, with what stands for them in ASCII. */
export const sign = (
  layout: Layout,
  name: 'passed' | 'failed' | 'here' | 'warning' | 'idle',
): string =>
  ({
    passed: ['✓', 'ok'],
    failed: ['✗', 'x'],
    here: ['→', '>'],
    warning: ['!', '!'],
    idle: ['·', '-'],
  })[name][layout.unicode ? 0 : 1] as string

/** Cells that a text takes: 한 takes two. */
export const cells = (text: string): number => stringWidth(text)

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - cells(text)))

/**
 * Prose in lines of the layout's width, at most 100 cells; every line after the first is indented.
 * Addresses, and whatever stands in backticks, never break: they are typed or copied as they are.
 */
export function wrap(text: string, layout: Layout, indent: number): string {
  const most = Math.min(layout.width, 100) - indent
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/(?:`[^`]*`|[^ `])+/g) ?? []) {
    if (line && cells(line) + 1 + cells(word) > most) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}
