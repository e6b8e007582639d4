import type { Change } from '../model/change.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Language, Text } from '../model/text.ts'
import { changesText } from './diff.ts'
import { type Layout, paint, sign, wrap } from './layout.ts'

/** What to do next, with the line to type or open. */
export interface Step {
  readonly text: Text
  readonly line?: string
}

/** The commit that something was prepared on. */
export interface Ground {
  readonly name: string
  readonly commit: string
  readonly date: string
}

/** A branch that waits for a person. */
export interface Prepared {
  readonly kind: 'prepared'
  readonly branch: string
  readonly commit: string
  /** It was there already, with this content on this base. */
  readonly again: boolean
  readonly base: Ground
  readonly what: Text
  readonly notes: readonly Text[]
  /** The offer that goes another way, with what customers would see differ; anybody may read it. */
  readonly offer?: string
  readonly changes: readonly Change[]
  /** How many more there are. */
  readonly moreChanges: number
  readonly checklist: readonly Text[]
  readonly steps: readonly Step[]
  readonly after: Text
}

/** Nothing had to be prepared. */
export interface Settled {
  readonly kind: 'settled'
  readonly title: Text
  /** What may be done instead. */
  readonly steps?: readonly Step[]
}

/** What stands in the base does not allow it. */
export interface Refused {
  readonly kind: 'refused'
  readonly title: Text
  readonly findings?: readonly Diagnostic[]
  readonly steps: readonly Step[]
}

const words = {
  prepared: (branch: string): Text => ({
    en: `Prepared branch ${branch}`,
    ko: `브랜치를 준비함: ${branch}`,
  }),
  again: (branch: string): Text => ({
    en: `Branch ${branch} is prepared already`,
    ko: `이미 준비된 브랜치: ${branch}`,
  }),
  commit: (base: string): Text => ({
    en: `One commit on ${base}:`,
    ko: `커밋 하나, 기준은 ${base}:`,
  }),
  untouched: {
    en: 'Your files, index and current branch are as they were.',
    ko: '작업 파일, 인덱스, 현재 브랜치는 그대로입니다.',
  },
  changes: { en: 'Against what is live now:', ko: '지금 라이브와 달라지는 것:' },
  moreChanges: (value: number, offer: string): Text => ({
    en: `${value} more: npx martlet diff ${offer}`,
    ko: `외 ${value}건: npx martlet diff ${offer}`,
  }),
  look: { en: 'Only a person can see', ko: '사람이 확인할 것' },
  next: { en: 'Next', ko: '다음' },
  unchanged: { en: 'Nothing was changed.', ko: '바뀐 것은 없습니다.' },
  more: (value: number): Text => ({ en: `and ${value} more`, ko: `외 ${value}건` }),
}

/** A commit as a person names it: how old it is says whether to fetch first. */
export const nameOf = ({ name, commit, date }: Ground): string =>
  `${name} (${commit.slice(0, 7)}, ${date})`

/** At most so many findings stand under a refusal; the rest is a number. */
const mostFindings = 5

/** At most so many changes stand above the next steps; the rest is a number. */
const mostChanges = 20

export function preparedText(
  result: Prepared | Settled | Refused,
  language: Language,
  layout: Layout,
): string {
  const lines =
    result.kind === 'settled'
      ? [
          `${paint(layout, 'green', sign(layout, 'passed'))} ${wrap(result.title[language], layout, 2)}`,
          ...(result.steps?.length ? ['', ...stepLines(result.steps, language, layout)] : []),
        ]
      : result.kind === 'refused'
        ? refusal(result, language, layout)
        : preparation(result, language, layout)
  return `${lines.join('\n')}\n`
}

function preparation(result: Prepared, language: Language, layout: Layout): string[] {
  const { branch, again, base, what, notes, checklist, steps, after } = result
  const title = (again ? words.again : words.prepared)(branch)[language]
  const made = `${words.commit(nameOf(base))[language]} ${what[language]}. ${words.untouched[language]}`
  return [
    `${paint(layout, 'green', sign(layout, 'passed'))} ${paint(layout, 'bold', title)}`,
    '',
    `  ${wrap(made, layout, 2)}`,
    ...notes.map((note) => `  ${wrap(note[language], layout, 2)}`),
    '',
    ...differences(result, language, layout),
    ...(checklist.length
      ? [
          paint(layout, 'bold', words.look[language]),
          ...checklist.map(
            (line) => `  ${sign(layout, 'idle')} ${wrap(line[language], layout, 4)}`,
          ),
          '',
        ]
      : []),
    paint(layout, 'bold', words.next[language]),
    ...steps.flatMap(({ text, line }, index) => [
      `  ${index + 1}. ${wrap(text[language], layout, 5)}`,
      ...(line ? [`     ${line}`] : []),
    ]),
    '',
    wrap(after[language], layout, 0),
  ]
}

function differences(
  { offer = '', changes, moreChanges }: Prepared,
  language: Language,
  layout: Layout,
): string[] {
  if (!changes.length) return []
  const shown = changes.slice(0, mostChanges)
  const rest = changes.length - shown.length + moreChanges
  return [
    `  ${words.changes[language]}`,
    '',
    ...changesText(shown, language, layout),
    ...(rest > 0 ? [words.moreChanges(rest, offer)[language], ''] : []),
  ]
}

function refusal({ title, findings = [], steps }: Refused, language: Language, layout: Layout) {
  const shown = findings.slice(0, mostFindings)
  const rest = findings.length - shown.length
  return [
    `${paint(layout, 'red', sign(layout, 'failed'))} ${paint(layout, 'bold', wrap(title[language], layout, 2))}`,
    '',
    ...shown.flatMap(({ path, place, reason }) => [
      paint(layout, 'cyan', `${path}:${place.start.line}:${place.start.column}`),
      `  ${wrap(reason, layout, 2)}`,
    ]),
    ...(rest > 0 ? [words.more(rest)[language]] : []),
    ...(shown.length ? [''] : []),
    ...stepLines([{ text: words.unchanged }, ...steps], language, layout),
  ]
}

const stepLines = (steps: readonly Step[], language: Language, layout: Layout): string[] =>
  steps.flatMap(({ text, line }) => [
    wrap(text[language], layout, 0),
    ...(line ? [`  ${line}`] : []),
  ])
