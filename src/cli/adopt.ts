import { entryAt, type TreeEdit } from '../git/commit.ts'
import { recordText } from '../git/record.ts'
import type { Offer } from '../model/catalogue.ts'
import type { Refused, Settled } from '../report/prepared.ts'
import type { Command } from './command.ts'
import { type Change, type Ground, prepare, preparingOptions } from './prepare.ts'
import { failing } from './refusals.ts'
import { absent, splitId } from './target.ts'

export const adoptCommand: Command = {
  name: 'adopt',
  group: 'Publish',
  args: '[offers…]',
  summary: 'prepare live copies of what is live elsewhere',
  options: preparingOptions,
  examples: [
    ['martlet adopt', 'every offer that is no draft'],
    ['martlet adopt larkspur', 'every offer of a publisher that is no draft'],
    ['martlet adopt larkspur/lakehouse', 'one offer'],
  ],
  async run(call) {
    const named = call.options.paths.map((typed) => splitId(typed).join('/'))
    return prepare(call, (ground) => adopt(ground, [...new Set(named)]))
  },
}

async function adopt(
  ground: Ground,
  named: readonly string[],
): Promise<Change | Settled | Refused> {
  const { checked, where } = ground
  const { catalogue, live } = checked
  if (live.offers.size || live.releases.size || live.publishers.size) return begun(where)
  const offers = named.length
    ? [...new Set(named.flatMap((typed) => offersOf(ground, typed)))]
    : [...catalogue.offers.values()].filter(({ draft }) => !draft)
  const draft = offers.find((offer) => offer.draft)
  if (draft || !offers.length) return noDrafts(where, draft?.id)
  for (const { id, publisher } of offers) {
    const profile = `offers/${publisher}/publisher.md`
    const refused = failing(ground, id, ({ offer, path }) => offer === id || path === profile)
    if (refused) return refused
  }
  const count = offers.length
  const names = {
    en: count === 1 ? (offers[0]?.id ?? '') : `${count} offers`,
    ko: count === 1 ? (offers[0]?.id ?? '') : `오퍼 ${count}개`,
  }
  return {
    kind: 'change',
    branch: 'martlet/adopt',
    edits: await copies(ground, offers),
    subject: `Adopt ${names.en} that ${count === 1 ? 'is' : 'are'} live already`,
    what: {
      en: `\`live\` holds copies of ${names.en} with release records`,
      ko: `\`live\` 폴더에 사본과 릴리스 기록이 생깁니다: ${names.ko}`,
    },
    title: { en: `Adopt: ${names.en}`, ko: `라이브 오퍼 등록: ${names.ko}` },
    opening: {
      en: 'Open the request. It says what customers have elsewhere, so look at every offer.',
      ko: '요청을 여세요. 고객이 다른 곳에서 보는 내용이므로 오퍼를 모두 확인하세요.',
    },
    said: {
      en: `Live elsewhere already, as in ${where}: **${names.en}**.`,
      ko: `다른 곳에서 이미 라이브입니다: **${names.ko}**, ${where}`,
    },
    after: {
      en: 'When a reviewer of the marketplace has approved and merged it, ids, prices and versions are locked to what is live.',
      ko: '마켓플레이스 검토자가 승인하고 병합하면 ID, 가격, 버전이 라이브 내용으로 잠깁니다.',
    },
  }
}

/** The offer of that id; of a publisher all that are no drafts. */
function offersOf(ground: Ground, typed: string): readonly Offer[] {
  const { offers, publishers } = ground.checked.catalogue
  const offer = offers.get(typed)
  if (offer) return [offer]
  if (typed.includes('/') || !publishers.has(typed)) return absent(ground, typed)
  return [...offers.values()].filter(({ publisher, draft }) => publisher === typed && !draft)
}

async function copies(
  { repository, base, today }: Ground,
  offers: readonly Offer[],
): Promise<TreeEdit[]> {
  const edits: TreeEdit[] = []
  const copy = async (from: string, path: string): Promise<void> => {
    const entry = await entryAt(repository, base.commit, from)
    if (entry) edits.push({ path, entry })
  }
  for (const publisher of new Set(offers.map((offer) => offer.publisher)))
    await copy(`offers/${publisher}/publisher.md`, `live/${publisher}/publisher.md`)
  for (const { id, tree } of offers) {
    await copy(`offers/${id}`, `live/${id}`)
    const text = recordText({ state: 'live', tree, source: 'adopted', released: today })
    edits.push({ path: `live/${id}.yml`, text })
  }
  return edits
}

const begun = (where: string): Refused => ({
  kind: 'refused',
  title: {
    en: `Not prepared: ${where} has live copies already`,
    ko: `준비하지 않음: 라이브 사본이 이미 있습니다, ${where}`,
  },
  steps: [
    {
      text: {
        en: 'Only a marketplace without any adopts. Take each further offer live by its own:',
        ko: '라이브 사본이 없을 때만 등록합니다. 다른 오퍼는 하나씩 라이브로 전환하세요:',
      },
      line: 'npx martlet go-live <publisher>/<offer>',
    },
  ],
})

const noDrafts = (where: string, draft: string | undefined): Refused => ({
  kind: 'refused',
  title: draft
    ? {
        en: `Not prepared: ${draft} is a draft in ${where}`,
        ko: `준비하지 않음: 초안입니다: ${draft}, ${where}`,
      }
    : {
        en: `Not prepared: every offer in ${where} is a draft`,
        ko: `준비하지 않음: 모든 오퍼가 초안입니다, ${where}`,
      },
  steps: [
    {
      text: {
        en: 'A draft was never live. Take `draft: true` out of what is, and have that merged first.',
        ko: '초안은 라이브일 수 없습니다. 라이브인 오퍼에서 `draft: true` 줄을 지우고 먼저 병합하세요.',
      },
    },
  ],
})
