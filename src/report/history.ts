import type { Change } from '../model/change.ts'
import type { Language, Text } from '../model/text.ts'
import { visible } from './comment/escape.ts'
import { changeLines } from './diff.ts'
import { type Layout, padEnd, paint, wrap } from './layout.ts'
import { words as reportWords } from './words.ts'

/** One line of an offer’s history. */
interface HistoryLine {
  readonly date: string
  readonly commit: string
  readonly author: string
  readonly text: Text
  readonly version?: string
  readonly prepared?: string
  readonly changes?: readonly Change[]
}

interface Standing {
  readonly version: string
  readonly since?: string
  readonly prepared?: string
  readonly delisted?: true
}

export interface HistoryPage {
  readonly offer: string
  /** `main (77c20ab)` */
  readonly on: string
  /** Whether going live is a step of its own. */
  readonly signOff: boolean
  readonly preview?: Standing
  readonly live?: Standing
  /** Newest first. */
  readonly events: readonly HistoryLine[]
  /** Events that are not shown. */
  readonly hidden: number
  /** Why nothing older is known, and what to do about it. */
  readonly end: Text
}

const words = {
  newest: { en: 'newest first', ko: '최신순' },
  preview: { en: 'Preview', ko: '미리 보기' },
  live: { en: 'Live', ko: '라이브' },
  since: (version: string, since: string): Text => ({
    en: `${version}, since ${since}`,
    ko: `${version}, ${since}부터`,
  }),
  prepared: (version: string, day: string): Text => ({
    en: `${version}, prepared ${day}`,
    ko: `${version}, 준비 ${day}`,
  }),
  none: { en: 'nothing', ko: '없음' },
  delisted: (standing: Text): Text => ({
    en: `nothing; delisted: ${standing.en}`,
    ko: `없음, 목록에서 제거됨: ${standing.ko}`,
  }),
  by: (author: string): Text => ({ en: `by ${author}`, ko: `작성자 ${author}` }),
  hidden: (value: number, offer: string): Text => ({
    en: `${value} earlier ${value === 1 ? 'event' : 'events'}: npx martlet history ${offer} --all`,
    ko: `이전 기록 ${value}건: npx martlet history ${offer} --all`,
  }),
}

export function historyText(page: HistoryPage, language: Language, layout: Layout): string {
  const { offer, on, signOff, preview, live, events, hidden, end } = page
  const standing = (name: Text, side: Standing | undefined): string => {
    return `${padEnd(name[language], 10)}${standingOf(side)[language]}`
  }
  return [
    `${paint(layout, 'bold', offer)}: ${visible(on)}, ${words.newest[language]}`,
    '',
    ...(signOff && (preview || events.length) ? [standing(words.preview, preview)] : []),
    standing(words.live, live),
    '',
    ...events.flatMap((event) => eventLines(event, language, layout)),
    ...(hidden > 0 ? [words.hidden(hidden, offer)[language]] : [wrap(end[language], layout, 0)]),
    '',
  ].join('\n')
}

function standingOf(side: Standing | undefined): Text {
  if (!side) return words.none
  const { version, since, prepared, delisted } = side
  const text = since
    ? words.since(version, since)
    : prepared
      ? words.prepared(version, prepared)
      : { en: version, ko: version }
  return delisted ? words.delisted(text) : text
}

function eventLines(event: HistoryLine, language: Language, layout: Layout): string[] {
  const { date, commit, author, text, version, prepared, changes = [] } = event
  const id = commit.slice(0, 7)
  const which =
    version && version !== id ? `${visible(text[language])} (${version})` : visible(text[language])
  const day = prepared ? `, ${reportWords.prepared(prepared)[language]}` : ''
  const line = `${which}${day}, ${words.by(visible(author))[language]}`
  return [
    `${paint(layout, 'dim', date)}  ${paint(layout, 'cyan', id)}  ${wrap(line, layout, 21)}`,
    ...(changes.length ? changeLines(changes, language, layout, 2) : []),
    '',
  ]
}
