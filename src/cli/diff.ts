import { chooseBase } from '../git/base.ts'
import { changeClass, diffOffers, isMarketingOnly } from '../lifecycle/diff.ts'
import type { Offer } from '../model/catalogue.ts'
import type { Change } from '../model/change.ts'
import { UserError } from '../model/errors.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Language, Text } from '../model/text.ts'
import { completeCommit } from '../read/complete.ts'
import { readDisk } from '../read/disk.ts'
import { findPrefix, isInGit, readPast } from '../read/git.ts'
import { diffText, type Side } from '../report/diff.ts'
import { nearest } from '../rules/nearest.ts'
import { data } from '../schema/data.ts'
import type { Command } from './command.ts'
import { judgingOptions, rootOf } from './load.ts'
import { idsIn, offerAt } from './offer-at.ts'
import { targetOf } from './target.ts'

export const diffCommand: Command = {
  name: 'diff',
  group: 'Publish',
  args: '<offer>',
  summary: 'what changes for customers, in words',
  options: [
    { name: 'from', value: 'V', help: 'live (default), base, or a revision' },
    { name: 'to', value: 'V', help: 'work (default), base, live, or a revision' },
    { name: 'json', help: 'as JSON' },
    ...judgingOptions,
  ],
  examples: [
    ['martlet diff larkspur/lakehouse', 'your files against what is live'],
    ['martlet diff larkspur/lakehouse --to base', 'what the next go-live brings'],
    ['martlet diff larkspur/lakehouse --from HEAD~5', 'since an earlier commit'],
  ],
  async run(call) {
    const { options, io, layout } = call
    const id = targetOf(call, 'diff', 2, 2).join('/')
    const root = rootOf(call)
    const [from, to] = [options.value('from') ?? 'live', options.value('to') ?? 'work']
    const sides = new Sides(root, id, options.value('profile'))
    try {
      // What is live is what the other side's commit has as live.
      const after = await sides.read(to, to === 'live' ? from : to)
      const before = await sides.read(from, from === 'live' ? to : from)
      if (!after.offer && !before.offer) return await sides.nowhere(after.snapshot)
      const changes = diffOffers(before.offer, after.offer)
      const said = {
        offer: id,
        from: before.side,
        to: after.side,
        changes,
        identical: before.offer?.tree === after.offer?.tree,
      }
      io.stdout.write(
        options.flag('json')
          ? `${JSON.stringify({ ...said, class: changeClass(changes), marketingOnly: isMarketingOnly(changes) }, undefined, 2)}\n`
          : diffText(
              { ...said, unchanged: unchanged(before.offer, after.offer, changes) },
              after.language,
              layout,
            ),
      )
      return 0
    } finally {
      await sides.close()
    }
  },
}

/** Names of the sections of the offer's type in which nothing changed; of a whole offer there are none. */
function unchanged(
  was: Offer | undefined,
  now: Offer | undefined,
  changes: readonly Change[],
): Text[] {
  if (!was || !now) return []
  const info = data.offerTypes.find(({ id }) => id === now.type)
  const changed = new Set(changes.map(({ section }) => section))
  return (info?.sections ?? []).filter(({ id }) => !changed.has(id)).map(({ name }) => name)
}

interface Read {
  readonly offer: Offer | undefined
  readonly side: Side
  readonly language: Language
  readonly snapshot: Snapshot
}

/** Versions of one offer by the words that name them; each snapshot is opened once. */
class Sides {
  readonly #root: string
  readonly #id: string
  readonly #profile: string | undefined
  readonly #open = new Map<string, Promise<Snapshot>>()

  constructor(root: string, id: string, profile: string | undefined) {
    this.#root = root
    this.#id = id
    this.#profile = profile
  }

  /** @param within whose `live/` is meant, where the version is `live` */
  async read(version: string, within: string): Promise<Read> {
    const place = version === 'live' ? within : version
    const revision = place === 'work' || place === 'live' ? undefined : place
    const base =
      revision === undefined
        ? undefined
        : await this.#commit(revision === 'base' ? undefined : revision)
    const snapshot = await this.#snapshot(base?.commit)
    const environment = version === 'live' ? 'live' : 'offers'
    const { offer, record, language } = await offerAt(
      snapshot,
      environment,
      this.#id,
      this.#profile,
    )
    return {
      offer,
      language,
      snapshot,
      side:
        version === 'live'
          ? liveSide(offer, record)
          : base
            ? { name: { en: base.name, ko: base.name }, commit: base.commit.slice(0, 7) }
            : { name: { en: 'work tree', ko: '작업 트리' } },
    }
  }

  async #commit(revision: string | undefined) {
    if (!(await isInGit(this.#root))) {
      throw new UserError(
        'This folder is in no git repository, so there is no other version to compare with',
        [`Compare with the live copy: npx martlet diff ${this.#id}`],
      )
    }
    return chooseBase(this.#root, revision)
  }

  #snapshot(commit: string | undefined): Promise<Snapshot> {
    const key = commit ?? ''
    const known = this.#open.get(key)
    if (known) return known
    const opened = commit === undefined ? readDisk(this.#root) : this.#readCommit(commit)
    this.#open.set(key, opened)
    return opened
  }

  async #readCommit(commit: string): Promise<Snapshot> {
    const prefix = await findPrefix(this.#root)
    await completeCommit(this.#root, commit, prefix)
    return readPast(this.#root, commit, prefix)
  }

  /** @throws UserError with the id that was probably meant */
  async nowhere(snapshot: Snapshot): Promise<never> {
    const meant = nearest(this.#id, idsIn(snapshot))
    throw new UserError(
      `There is no offer \`${this.#id}\` on either side.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      ['All offers: npx martlet status'],
    )
  }

  async close(): Promise<void> {
    for (const opened of this.#open.values()) await (await opened.catch(() => undefined))?.close()
  }
}

function liveSide(
  offer: Offer | undefined,
  record: { state?: string; source?: string } | undefined,
): Side {
  if (!offer) return { name: { en: 'live (nothing yet)', ko: '라이브(아직 없음)' } }
  const name =
    record?.state === 'delisted'
      ? { en: 'live until it was delisted', ko: '목록에서 제거되기 전 라이브' }
      : { en: 'live', ko: '라이브' }
  const source = record?.source
  return { name, ...(source && source !== 'adopted' && { commit: source.slice(0, 7) }) }
}
