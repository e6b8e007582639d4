import type { Section } from './diagnostic.ts'
import type { Text } from './text.ts'

/** Each kind has a way of its own to production: a new technical version, new texts, one more plan, a support ticket. */
export type ChangeGroup = 'new-plan' | 'technical' | 'listing' | 'removal'

/** Some words of a text, and what became of them; `left-out` stands for words that are not repeated here. */
export interface WordRun {
  readonly kind: 'kept' | 'added' | 'removed' | 'left-out'
  readonly text: string
}

/**
 * One difference between two versions of an offer, in words. Plain data. Ids of subscriptions, principals and
 * tenants, contacts and secrets are never in it; other values are as their author wrote them.
 */
export interface Change {
  readonly group: ChangeGroup
  /** It came, went, or became another. */
  readonly sign: '+' | '-' | '~'
  readonly section: Section
  /** Id of the plan, where it is about one. */
  readonly plan?: string
  /** The plan is or was private: nothing of this may be shown in public. */
  readonly private?: true
  /** About something that customers never see: only publisher and marketplace are concerned. */
  readonly internal?: true
  /** A part of the change before it: what a new manifest says. */
  readonly part?: true
  /** What changed, as a few words: `price`. */
  readonly what: Text
  /** How: `USD 100.00 → 110.00 per month (+10 %)`. */
  readonly text: Text
  /** For texts: the words around each difference, as many as fit. */
  readonly words?: readonly WordRun[]
  /** What follows from it for customers. */
  readonly note?: Text
}
