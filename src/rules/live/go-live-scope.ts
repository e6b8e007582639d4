import type { Catalogue, Document } from '../../model/catalogue.ts'
import type { Where } from '../../model/place.ts'
import type { LiveContext } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { isSameFolder, isSameText, type LiveChange, liveChange } from '../releases.ts'
import { code, listOf } from '../words.ts'

interface Part {
  readonly name: string
  readonly where: Where
}

/** Everything that a go-live request may not hold besides its offer or profile; files that Martlet does not read are the reviewers'. */
function strangers(
  { offers, profiles }: LiveChange,
  { catalogue, before }: { catalogue: Catalogue; before: NonNullable<LiveContext['before']> },
): Part[] {
  const [subject, ...others] = offers
  const publisher = subject?.id.split('/')[0]
  const brought = profiles.find(({ id }) => id === publisher && !before.live.publishers.has(id))
  const apart = subject ? profiles.filter((profile) => profile !== brought) : profiles.slice(1)
  const drafts = [...new Set([...catalogue.offers.keys(), ...before.offers.offers.keys()])]
    .map((id) => [catalogue.offers.get(id), before.offers.offers.get(id)] as const)
    .filter(([now, was]) => !isSameFolder(now, was))
    // A copy of what changes beside it never was in preview: that is another mistake.
    .filter(([now]) => !now || now.id !== subject?.id || now.tree !== subject.copy?.tree)
    .flatMap(([now, was]) => now ?? was ?? [])
  const written = [...catalogue.publishers.values()].filter(
    ({ id, document }) => !isSameText(document, before.offers.publishers.get(id)?.document),
  )
  const settings = catalogue.marketplace
  const isSet = isSameText(settings, before.offers.marketplace)
  return [
    ...others.map(({ id, where }) => ({ name: `live/${id}`, where })),
    ...apart.map(({ document }) => partOf(document)),
    ...drafts.map(({ folder, document }) => ({ ...partOf(document), name: folder })),
    ...written.map(({ document }) => partOf(document)),
    ...(settings && !isSet ? [partOf(settings)] : []),
  ]
}

const partOf = ({ path, keyPlace }: Document<unknown>): Part => ({
  name: path,
  where: { path, place: keyPlace([]) },
})

export default defineRule({
  id: 'go-live-scope',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'A go-live request holds one offer or one publisher, and nothing else',
    ko: '라이브 요청에는 오퍼 하나나 게시자 하나만 들어 있습니다',
  },
  why: {
    en: 'Opening it is the sign-off, so everybody must see at once what is signed off and what is not.',
    ko: '요청을 여는 것이 곧 게시자 확인이므로, 무엇을 확인했는지 한눈에 보여야 합니다.',
  },
  fix: {
    en: 'Take everything else out; it goes into a request of its own.',
    ko: '다른 변경은 모두 빼고 별도의 요청으로 내세요.',
  },
  basis: { facts: ['S0-15', 'S3-9'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const all = liveChange(live, context)
    if (!all || !context.before || all.adopts) return
    // What is gone from live is told of as such.
    const change = { ...all, offers: all.offers.filter(({ copy, record }) => copy || record) }
    const [subject] = [
      ...change.offers.map(({ id, where }) => ({ name: `live/${id}`, where })),
      ...change.profiles.map(({ document }) => partOf(document)),
    ]
    const others = strangers(change, { catalogue: context.offers, before: context.before })
    if (!subject || !others.length) return
    const names = others.slice(0, 3).map(({ name }) => code(name, 110))
    const more = others.length - names.length
    report(subject.where, {
      reason: {
        en: `The request changes ${code(subject.name, 110)} together with ${listOf(names, 'and', more)}, expected it alone`,
        ko: `라이브 요청에 다른 변경이 함께 있습니다: ${code(subject.name, 110)} 외 ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
      },
      related: others.slice(0, 10).map(({ where }) => where),
    })
  },
})
