import type { Catalogue, Offer, OfferType, Plan, Pointer, Publisher, Release } from './catalogue.ts'
import type { Diagnostic, Section, Severity, Stage } from './diagnostic.ts'
import type { Address, Answer } from './network.ts'
import type { Place, Where } from './place.ts'
import type { Repair } from './repair.ts'
import type { Text } from './text.ts'

/** What a rule says about itself: its page, and every word of a finding that does not depend on the offer. */
interface RuleMeta {
  /** Permanent; also the name of the file. */
  readonly id: string
  readonly stage: Stage
  readonly section: Section
  readonly severity: Severity
  /** Offer types the rule judges; absent means all. */
  readonly types?: readonly OfferType[]
  /** What holds when the rule is content, at most 72 characters, no full stop. */
  readonly summary: Text
  readonly why: Text
  /** General fix; a finding may name a more exact one. */
  readonly fix: Text
  /** Of a judgement by measuring: what is measured how, and from which value on it is reported. For the rule's page. */
  readonly measure?: Text
  /** Facts of the source documents (`S2-14`) and other sources the rule rests on. */
  readonly basis: { readonly facts: readonly string[]; readonly sources?: readonly string[] }
  /**
   * Locks, secrets, live integrity and parse errors: no waiver accepts them, and a draft does not soften them.
   * `'submitted'`: no waiver accepts them either, but a draft may have them.
   */
  readonly unwaivable?: true | 'submitted'
  /** Neither value nor source line of a finding is shown. */
  readonly sensitive?: true
  /** More general rules that stay silent where this one reports at or inside their place. */
  readonly supersedes?: readonly string[]
}

/** What a rule reports at a place; the runner adds everything else. */
export interface Finding {
  readonly reason: Text
  readonly fix?: Text
  readonly related?: readonly Where[]
  readonly measure?: { readonly value: number; readonly limit: number }
  readonly plan?: string
  /** Where another severity than the rule's own holds. */
  readonly severity?: Severity
  /** How to mend it, where there is one right answer. */
  readonly repair?: Repair
  /** Silent where an error that blocks stands at or inside this place of the same file: that one says more. */
  readonly unless?: Place
  /** Where the place holds a value that must not be shown although the rule is not sensitive in general. */
  readonly sensitive?: true
}

export type Report = (where: Where, finding: Finding) => void

/** Everything a rule may look at besides the thing it judges. */
export interface Context {
  readonly profile: Profile
  /** The profile's value for a rule and the offer's type: a limit, a size, a phrase. */
  value<Value>(ruleId: string): Value
  readonly now: Date
  readonly catalogue: Catalogue
  /** Domains and more of the offer's publisher. */
  readonly publisher: Publisher | undefined
}

/** An offer that was there before the change, or is live, and has no folder in `offers/` any more. */
export interface Removal {
  /** As it was last: in the base, else its live copy. */
  readonly offer: Offer
  /** How far it had come before the change. */
  readonly was: 'draft' | 'merged' | 'live' | 'delisted'
  /** The new offer that holds its content: the folder was renamed or moved. */
  readonly successor?: Offer
  /** Where to point in what is still there: its release record's state, else its publisher's profile. */
  readonly where: Where
  /** Its own type line, where it was last. */
  readonly last: Where
  readonly signOff: 'required' | 'none'
}

/** Everything that a rule about `live/` looks at besides it. */
export interface LiveContext {
  readonly now: Date
  /** What stands in `offers/` beside it. */
  readonly offers: Catalogue
  /** Both environments before the change; absent where there is no base. */
  readonly before?: { readonly live: Catalogue; readonly offers: Catalogue }
  /** What cannot be read of the copies, or is not known today, with the rule that says so elsewhere. */
  readonly unread: readonly { readonly ruleId: string; readonly where: Where }[]
  /** Where merged is live: what stands in `live/` that the change adds or edits, or ends sign-off with. */
  readonly leftovers: readonly Where[]
  /** Errors in an offer’s folder, or in a publisher’s profile, that no waiver accepts. */
  errorsIn(path: string): readonly Diagnostic[]
}

/** What went wrong with one keyword of a schema. */
export interface SchemaFault {
  readonly keyword: string
  /** The pointer as written in the file: `name`, `manifest.version`; `•••` for a key that may be a private value. */
  readonly field: string
  readonly pointer: Pointer
  /** The value that failed, when there is one. */
  readonly value: unknown
  /** The group of fields that it stands in; it may hold private values. */
  readonly group: unknown
  /**
   * What stands in the file where YAML made something else of it: `1.10`, `True`, `null`, `# 1`.
   * Never there for private values.
   */
  readonly written?: string
  /** The keyword's argument: the limit, the list of values, the pattern. */
  readonly expected: unknown
  /** What stands beside the keyword in the schema. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly type: OfferType | undefined
  /** The value is private: its words may name neither it nor its length. */
  readonly sensitive: boolean
}

/** The words of a finding whose place and severity others decide. */
export type Words = Pick<Finding, 'reason' | 'fix' | 'sensitive' | 'repair'>

/**
 * A rule decides and reports; it never touches disk, git, clock, network or environment.
 * `scope` says what it judges at a time.
 */
export type Rule = RuleMeta &
  (
    | {
        readonly scope: 'schema'
        describe?(fault: SchemaFault): Words
        /** Judges what no schema sees, such as the rows of a file. */
        check?(offer: Offer, report: Report, context: Context): void
      }
    | {
        readonly scope: 'parse'
        describe(values: Readonly<Record<string, string | number>>): Words
      }
    | { readonly scope: 'offer'; check(offer: Offer, report: Report, context: Context): void }
    | {
        readonly scope: 'plan'
        check(
          plan: Plan,
          report: Report,
          context: Context & {
            readonly offer: Offer
            /** The change touches the offer: what is overdue is an error only then. */
            readonly touched: boolean
          },
        ): void
      }
    | {
        readonly scope: 'publisher'
        check(publisher: Publisher, report: Report, context: Context): void
      }
    | {
        readonly scope: 'catalogue'
        check(catalogue: Catalogue, report: Report, context: Context): void
      }
    | {
        readonly scope: 'live'
        /** Judges a marketplace where merged is live, and no other; the rest know only those with sign-off. */
        readonly signOff?: 'none'
        check(live: Catalogue, report: Report, context: LiveContext): void
      }
    | {
        readonly scope: 'history'
        /** What the offer is compared with. */
        readonly against: readonly ('live' | 'base')[]
        check(
          now: Offer,
          before: Offer,
          report: Report,
          context: Context & {
            readonly against: 'live' | 'base'
            /** What customers have of the offer, whichever it is compared with. */
            readonly live: Offer | undefined
            /** The release record before the change: nobody edits their own yardstick. */
            readonly record: Release | undefined
            /** `'none'`: merged is live, so what is compared with as live is the base. */
            readonly signOff: 'required' | 'none'
          },
        ): void
      }
    | {
        readonly scope: 'network'
        /** What of the offer has to be asked; what comes back is given to `describe`. */
        addresses(offer: Offer): readonly Address[]
        /** Words for an address that leads nowhere; undefined where that is fine. */
        describe(address: Address, answer: Exclude<Answer, 'alive' | 'unknown'>): Words | undefined
      }
    | { readonly scope: 'removal'; check(removal: Removal, report: Report, context: Context): void }
  )

/** A set of limits and severities with their sources. Values are per offer type where they differ. */
export interface Profile {
  readonly id: string
  readonly title: Text
  readonly description: string
  readonly values: Readonly<Record<string, ProfileValue>>
  readonly severities: Readonly<
    Record<string, { severity: Severity | 'off'; source: string; date: string }>
  >
}

interface ProfileValue {
  /** A number or structure, or an object of them by offer type with `default`. */
  readonly value: unknown
  readonly source: string
  readonly date: string
}
