import type { Change, ChangeGroup, WordRun } from '../model/change.ts'
import type { Language, Text } from '../model/text.ts'
import { visible } from './comment/escape.ts'
import { cells, type Layout, padEnd, paint, wrap } from './layout.ts'

/** One side of a comparison, as a person names it. */
export interface Side {
  readonly name: Text
  /** Short id of the commit that was named. */
  readonly commit?: string
  /** Of a live copy, what `history` calls its content. */
  readonly version?: string
}

export interface Diff {
  /** `<publisher>/<offer>` */
  readonly offer: string
  readonly from: Side
  readonly to: Side
  readonly changes: readonly Change[]
  /** Names of the sections in which nothing changed. */
  readonly unchanged: readonly Text[]
  /** The files are the same, byte for byte. */
  readonly identical: boolean
}

const plural = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`

const diffWords = {
  group: {
    'new-plan': { en: 'New plan', ko: '새 플랜' },
    technical: { en: 'Technical', ko: '기술' },
    listing: { en: 'Non-technical', ko: '비기술' },
    removal: { en: 'Removal', ko: '삭제' },
  } satisfies Record<ChangeGroup, Text>,
  privatePlan: { en: 'private', ko: '비공개' },
  changes: (value: number): Text => ({ en: plural(value, 'change'), ko: `변경 ${value}건` }),
  unchanged: (names: Text): Text => ({
    en: `Unchanged: ${names.en}`,
    ko: `변경 없음: ${names.ko}`,
  }),
  same: { en: 'No difference: both are the same.', ko: '차이 없음: 양쪽이 같습니다.' },
  form: {
    en: 'Both say the same; only the form of the files differs: order, comments or line ends.',
    ko: '내용은 같고 파일의 형식만 다릅니다: 순서, 주석 또는 줄 끝.',
  },
}

/** Cells for the names of what changed, as many as they take: at least, and at most. */
const [leastName, mostName] = [24, 34]

/** What differs, group by group. Values are the author’s; only what can be seen of them is shown. */
export function diffText(diff: Diff, language: Language, layout: Layout): string {
  const { offer, from, to, changes, unchanged, identical } = diff
  const side = ({ name, commit, version = commit }: Side): string =>
    `${visible(name[language])}${version ? ` (${version})` : ''}`
  const head = `${paint(layout, 'bold', offer)}: ${side(from)} ${arrow(layout)} ${side(to)}`
  if (changes.length === 0) {
    const said = identical ? diffWords.same : diffWords.form
    return `${head}\n\n${wrap(said[language], layout, 0)}\n`
  }
  const total = diffWords.changes(changes.length)[language]
  const rest = unchanged.length
    ? `. ${
        diffWords.unchanged({
          en: unchanged.map(({ en }) => en).join(', '),
          ko: unchanged.map(({ ko }) => ko).join(', '),
        })[language]
      }`
    : ''
  return [
    head,
    '',
    ...changesText(changes, language, layout),
    wrap(`${total}${rest}`, layout, 0),
    '',
  ].join('\n')
}

const arrow = ({ unicode }: Layout): string => (unicode ? '→' : '->')

/** The changes in their groups, each group with its title and an empty line after it. */
export function changesText(
  changes: readonly Change[],
  language: Language,
  layout: Layout,
): string[] {
  const groups = [...Map.groupBy(changes, ({ group }) => group)]
  return groups.flatMap(([group, own]) => [
    paint(layout, 'bold', diffWords.group[group][language]),
    ...changeLines(own, language, layout, 2),
    '',
  ])
}

/** Each change in a line or a few, with what follows from it below. */
export function changeLines(
  changes: readonly Change[],
  language: Language,
  layout: Layout,
  indent: number,
): string[] {
  const width = Math.max(
    leastName,
    ...changes
      .map((change) => cells(nameOf(change, false, language)) + 1)
      .filter((each) => each <= mostName),
  )
  let manifest: string | undefined
  const notes: string[] = []
  const lines = changes.flatMap((change) => {
    const nested = change.part === true && change.plan === manifest
    if (!change.part) manifest = change.plan
    if (change.note) notes.push(change.note[language])
    return changeLine(change, nested, language, layout, { indent, width })
  })
  const margin = ' '.repeat(indent)
  return [
    ...lines,
    ...notes.flatMap((note) => ['', `${margin}${wrap(visible(note), layout, indent)}`]),
  ]
}

const colors = { '+': 'green', '-': 'red', '~': undefined } as const

/** `standard, price` */
function nameOf({ plan, what, ...change }: Change, nested: boolean, language: Language): string {
  const own = visible(what[language])
  if (plan === undefined || nested) return own
  const about = plan === own ? own : `${visible(plan)}, ${own}`
  return change.private ? `${about} (${diffWords.privatePlan[language]})` : about
}

function changeLine(
  change: Change,
  nested: boolean,
  language: Language,
  layout: Layout,
  { indent, width }: { readonly indent: number; readonly width: number },
): string[] {
  const { sign, text, words } = change
  const name = nameOf(change, nested, language)
  const color = colors[sign]
  const margin = ' '.repeat(nested ? indent + 4 : indent)
  const mark = `${margin}${color ? paint(layout, color, sign) : sign} `
  const column = indent + 2 + width
  const start = margin.length + 2
  const label = padEnd(name, column - start)
  const room = Math.min(layout.width, 100) - column
  const runs = words && sign !== '-' ? runsOf(words) : undefined
  const fits = runs !== undefined && cells(runs.join(' ')) <= room
  const shown = fits
    ? flow(runs, layout, column)
    : shares(wrap(visible(text[language]), layout, column), layout)
  const head =
    cells(name) < column - start
      ? [`${mark}${label}${shown}`]
      : [`${mark}${name}`, `${' '.repeat(column)}${shown}`]
  const below =
    runs && !fits && sign === '~'
      ? [`${' '.repeat(indent + 4)}${flow(runs, layout, indent + 4)}`]
      : []
  return [...head, ...below]
}

/** `(+10 %)` stands out. */
const shares = (text: string, layout: Layout): string =>
  text.replace(/\([+−][\d.,<]+\u00A0?%\)/, (share) => paint(layout, 'yellow', share))

/** Words with marks that need no colour: `[-old-]` and `{+new+}`. */
const runsOf = (words: readonly WordRun[]): string[] =>
  words.map(({ kind, text }) => {
    const shown = visible(text)
    return kind === 'added' ? `{+${shown}+}` : kind === 'removed' ? `[-${shown}-]` : shown
  })

/** Runs in lines of the layout’s width; a colour ends with its line and goes on in the next. */
function flow(runs: readonly string[], layout: Layout, indent: number): string {
  const most = Math.min(layout.width, 100) - indent
  const lines: string[] = ['']
  let used = 0
  for (const run of runs) {
    let kept: string[] = []
    const end = () => {
      const line = lines.length - 1
      const piece = paintRun(kept.join(' '), run, layout)
      lines[line] += kept.length ? (lines[line] ? ' ' : '') + piece : ''
      kept = []
    }
    for (const word of run.split(' ')) {
      const width = cells(word)
      if (used > 0 && used + 1 + width > most) {
        end()
        lines.push('')
        used = 0
      }
      used += (used > 0 ? 1 : 0) + width
      kept.push(word)
    }
    end()
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

const paintRun = (piece: string, run: string, layout: Layout): string =>
  run.startsWith('{+')
    ? paint(layout, 'green', piece)
    : run.startsWith('[-')
      ? paint(layout, 'red', piece)
      : piece
