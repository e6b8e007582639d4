import { chooseBase } from '../git/base.ts'
import { versionNames } from '../lifecycle/history.ts'
import type { Offer } from '../model/catalogue.ts'
import { UserError } from '../model/errors.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Language } from '../model/text.ts'
import { completeCommit } from '../read/complete.ts'
import { readDisk } from '../read/disk.ts'
import { findPrefix, isInGit, readPast } from '../read/git.ts'
import { readLog } from '../read/log.ts'
import type { Side } from '../report/diff.ts'
import { nearest } from '../rules/nearest.ts'
import { idsIn, type OfferAt, offerAt } from './offer-at.ts'

/** One version of an offer, as it is compared. */
interface Compared {
  readonly offer: Offer | undefined
  /** Plans that were taken off the market by then. */
  readonly off: readonly (string | undefined)[]
  readonly side: Side
  readonly language: Language
  readonly snapshot: Snapshot
}

/** Versions of one offer by the words that name them; each snapshot is opened once. */
export class Sides {
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
  async read(version: string, within: string): Promise<Compared> {
    const place = version === 'live' ? within : version
    const revision = place === 'work' || place === 'live' ? undefined : place
    const base = revision === undefined ? undefined : await this.#commit(revision)
    const snapshot = await this.#snapshot(base?.commit)
    const live = await this.#at(snapshot, 'live')
    const off = live.record?.removedPlans ?? []
    if (version === 'live') {
      if (!live.signOff) return this.#merged(snapshot, base?.name)
      return { ...live, offer: live.offer, off, snapshot, side: await this.#liveSide(live) }
    }
    const { offer, language } = await this.#at(snapshot, 'offers')
    return {
      offer,
      off,
      language,
      snapshot,
      side: base
        ? { name: { en: base.name, ko: base.name }, commit: base.commit.slice(0, 7) }
        : { name: { en: 'work tree', ko: '작업 트리' } },
    }
  }

  /** Without sign-off, live is what is merged and no draft. */
  async #merged(within: Snapshot, revision: string | undefined): Promise<Compared> {
    const base = await this.#commit(revision ?? 'base')
    const snapshot = revision === undefined ? await this.#snapshot(base.commit) : within
    const { offer, language } = await this.#at(snapshot, 'offers')
    const shown = offer?.draft ? undefined : offer
    return {
      offer: shown,
      off: [],
      language,
      snapshot,
      side: shown
        ? { name: words.live, version: await this.#nameOf(shown) }
        : { name: words.nothing },
    }
  }

  async #liveSide({ offer, record }: OfferAt): Promise<Side> {
    if (!offer) return { name: words.nothing }
    return {
      name: record?.state === 'delisted' ? words.delisted : words.live,
      version: await this.#nameOf(offer),
    }
  }

  /** The name that `history` gives this content. The commit in the record may hold another. */
  async #nameOf({ tree, tree256 = tree }: Offer): Promise<string> {
    if (!(await isInGit(this.#root))) return `tree ${tree256.slice(0, 7)}`
    const { commit } = await chooseBase(this.#root, undefined)
    const { entries, end } = await readLog(this.#root, commit, this.#id)
    return versionNames(entries.toReversed(), end === 'shallow')(tree256)
  }

  async #at(snapshot: Snapshot, environment: 'offers' | 'live'): Promise<OfferAt> {
    return offerAt(snapshot, environment, this.#id, this.#profile)
  }

  async #commit(revision: string) {
    if (!(await isInGit(this.#root))) {
      throw new UserError(
        'This folder is in no git repository, so there is no other version to compare with',
        [`Where there are live copies, compare with those: npx martlet diff ${this.#id}`],
      )
    }
    return chooseBase(this.#root, revision === 'base' ? undefined : revision)
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
    const others = idsIn(snapshot).filter((each) => each !== this.#id)
    const meant = nearest(this.#id, others)
    throw new UserError(
      `There is no offer \`${this.#id}\` on either side.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      ['All offers: npx martlet status'],
    )
  }

  async close(): Promise<void> {
    for (const opened of this.#open.values()) await (await opened.catch(() => undefined))?.close()
  }
}

const words = {
  live: { en: 'live', ko: '라이브' },
  delisted: { en: 'live until it was delisted', ko: '목록에서 제거되기 전 라이브' },
  nothing: { en: 'live (nothing yet)', ko: '라이브(아직 없음)' },
}
