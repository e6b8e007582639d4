import type { Report } from '../../model/report.ts'
import type { Storefronts } from '../../model/storefronts.ts'
import type { Language } from '../../model/text.ts'

/**
 * Why there is no verdict. A crash of ours: what is known of it, and nothing of its message, which could
 * quote the request. Or `reasons`: what in the request keeps it from being judged.
 */
interface Fault {
  readonly language: Language
  readonly tool: string
  readonly ruleId?: string
  /** File or folder that the rule was looking at. */
  readonly path?: string
  /** Page of the rule. */
  readonly url?: string
  /** Sentences for the author, what is wrong first; with them, the fault is none of ours. */
  readonly reasons?: readonly string[]
}

/** The request that was judged, as GitHub itself describes it. Repositories are `owner/name`. */
interface Pull {
  readonly number: number
  readonly head: { readonly sha: string; readonly repository: string }
  readonly base: { readonly sha: string; readonly ref: string; readonly repository: string }
  /** Merge commit of both; absent where the head was judged as it is. */
  readonly merge?: string
}

/** Where the texts stand and what they link to. */
export interface Around {
  readonly pull: Pull
  /** `https://github.com`, or an enterprise server. */
  readonly serverUrl: string
  /** Addresses of the storefronts; without them, nothing is said about any. */
  readonly storefront?: Storefronts
  /** Page that lists everything found. */
  readonly checksUrl: string
  /** Offers that the request leaves as they are, and that were not judged. */
  readonly unchanged: number
  /** Most UTF-16 units, and most bytes, of the text. */
  readonly budget?: number
}

export type Judged = Around & { readonly report: Report }
export type Failed = Around & { readonly fault: Fault }

/** Everything a rendered text depends on: a verdict, or a crash in its place. */
export type Input = Judged | Failed

export const isFailed = (input: Input): input is Failed => 'fault' in input
