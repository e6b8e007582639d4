import offerTypes from '../../../schemas/data/offer-types.json' with { type: 'json' }
import type { OfferReport, Release, StageReport } from '../../model/report.ts'
import type { Language } from '../../model/text.ts'
import { words as common } from '../words.ts'
import { name } from './escape.ts'
import type { Group } from './groups.ts'
import type { Standing } from './standing.ts'
import { table } from './table.ts'
import { foundText } from './verdict.ts'
import { say } from './words.ts'

/** A sign never breaks from its word. */
const signed = (sign: string, word: string): string => `${sign}\u00A0${word}`

/** `hanbit/backup`, `Publisher hanbit`, `Marketplace`. */
export function groupName({ kind, id }: Group, language: Language): string {
  if (kind === 'offer') return name(id)
  return kind === 'publisher' ? say.publisher(name(id))[language] : say.marketplace[language]
}

/** Every offer with its one status; offers that are gone, publishers and settings only where they have errors. */
export function statusTable(groups: readonly Group[], language: Language): string {
  const rows = groups
    .filter(({ offer, errors }) => offer || errors.length > 0)
    .map((group) => [groupName(group, language), statusCell(group, language)])
  return rows.length ? table([say.offer[language], say.status[language]], rows) : ''
}

function statusCell(group: Group, language: Language): string {
  const { offer, standing, errors } = group
  if (!offer || !standing) return `**${signed('✗', foundText(errors.length, 0)[language])}**`
  const [status, detail] = statusWords(offer, standing, language)
  return detail ? `**${status}**: ${detail}` : `**${status}**`
}

const statusSigns = {
  failed: '✗',
  'in-progress': '✓',
  draft: '·',
  delisted: '·',
  canceled: '·',
  'awaiting-sign-off': '→',
  live: '✓',
} as const

/** What leaves the market goes through no stage but its review. */
const leaves = (release: Release | undefined): release is 'delist' | 'delist-plan' =>
  release === 'delist' || release === 'delist-plan'

function statusWords(
  { sections, release, overtaken }: OfferReport,
  { status, stages, at }: Standing,
  language: Language,
): [status: string, detail: string] {
  if (overtaken) return [signed('·', say.overtaken[language]), '']
  const stage = stages[at]?.short[language]
  const word = status === 'draft' ? say.draft[language] : common.status[status][language]
  const title = signed(statusSigns[status], word)
  if (status === 'draft') {
    const done = sections.filter((section) => section.status === 'complete').length
    return [title, say.sectionsDone(done, sections.length)[language]]
  }
  if (!stage) return [title, '']
  if (status === 'failed') return [title, say.failedAt(stage, at + 1, stages.length)[language]]
  if (leaves(release)) return [signed('→', stage), say.afterReview[release][language]]
  return [title, say.comesNext(stage, at, stages.length)[language]]
}

/** The stage a group stopped at, for tables that count findings beside it. */
export function stageCell({ offer, standing }: Group, language: Language): string {
  if (!offer || !standing) return ''
  const { status, stages, at } = standing
  const stage = stages[at]?.short[language]
  if (offer.overtaken) return signed('·', say.overtaken[language])
  if (status === 'draft') return signed('·', say.draft[language])
  return stage ? signed(status === 'failed' ? '✗' : '→', stage) : ''
}

export function foundCell(group: Group, language: Language): string {
  const parts = [
    foundText(group.errors.length, group.warnings.length)[language],
    group.waived.length ? say.waived(group.waived.length)[language] : '',
  ].filter(Boolean)
  const noticed = group.notices.length ? common.notices(group.notices.length) : say.clean
  return parts.join(', ') || noticed[language]
}

/** One offer in one line: its status, then how far it has come. */
export function statusLine({ offer, standing }: Group, language: Language): string {
  if (!offer || !standing) return ''
  const [status, detail] = statusWords(offer, standing, language)
  if (standing.at < 0 || (standing.status !== 'failed' && leaves(offer.release)))
    return `**${status}**${detail ? `: ${detail}` : ''}`
  return `${common.status[standing.status][language]}: ${stageLine(standing.stages, language)}`
}

const stageSigns = { passed: '✓', failed: '✗', here: '→' } as const

function stageLine(stages: readonly StageReport[], language: Language): string {
  return stages
    .map(({ state, short }) => {
      if (state === 'pending' || state === 'blocked') return short[language]
      const text = signed(stageSigns[state], short[language])
      return state === 'passed' ? text : `**${text}**`
    })
    .join(' · ')
}

const typeNames = new Map(offerTypes.values.map(({ id, name: title }) => [id as string, title]))

/** Stages and sections of every judged offer, for those who want to know. */
export function details(groups: readonly Group[], language: Language): string {
  const single = groups.length === 1
  return groups
    .map(({ offer, standing }) => {
      if (!offer || !standing) return ''
      const type = typeNames.get(offer.type ?? '')?.[language]
      const sections = (['complete', 'incomplete', 'not-started'] as const).flatMap((status) => {
        const names = offer.sections
          .filter((section) => section.status === status)
          .map((section) => section.name[language])
        return names.length
          ? [`- ${common.sectionStatus[status][language]}: ${names.join(', ')}`]
          : []
      })
      const lines = [
        ...(single || standing.at < 0 || leaves(offer.release)
          ? []
          : [`- ${say.stages[language]}: ${stageLine(standing.stages, language)}`]),
        ...sections,
      ]
      return `**${name(offer.id)}**${type ? ` · ${type}` : ''}\n\n${lines.join('\n')}`
    })
    .filter(Boolean)
    .join('\n\n')
}
