import type { Catalogue } from './model/catalogue.ts'
import type { Where } from './model/place.ts'
import type { Profile } from './model/rule.ts'
import type { Snapshot } from './model/snapshot.ts'
import { parseCatalogue } from './parse/catalogue.ts'
import type { ParseFault } from './parse/fault.ts'
import { type OwnedSchemaFinding, validateCatalogue } from './schema/catalogue.ts'
import type { Validators } from './schema/validate.ts'

/** `live/` of a snapshot. Its records are judged like any file; its copies were judged when they went live. */
export interface Live {
  readonly live: Catalogue
  /** What is wrong with the form of the records, and files that git obeys. */
  readonly faults: readonly ParseFault[]
  readonly findings: readonly OwnedSchemaFinding[]
  /** What of the copies cannot be read, or is not known today: no error of whoever changes something else. */
  readonly unread: readonly { readonly ruleId: string; readonly where: Where }[]
}

/** Keywords that tell what today's schemas do not know. What they want besides was not asked of a copy. */
const unknown = new Set([
  'additionalProperties',
  'false schema',
  'type',
  'enum',
  'const',
  'pattern',
])

export async function readLive(
  snapshot: Snapshot,
  validators: Validators,
  profile: Profile,
): Promise<Live> {
  const parsed = await parseCatalogue(snapshot, 'live')
  const { catalogue, findings } = validateCatalogue(parsed.catalogue, validators, profile)
  const records = new Set([...catalogue.releases.values()].map(({ document }) => document.path))
  const isRecord = ({ where }: { where: Where }): boolean => records.has(where.path)
  /** What stays wrong with a copy however long it has been live. */
  const isKept = (fault: ParseFault): boolean => isRecord(fault) || fault.ruleId === 'git-file'
  // A checkout that changes line ends changes those of every file: that is told of the folder.
  const faults = parsed.faults.filter(({ ruleId }) => ruleId !== 'text-line-ends')
  return {
    live: catalogue,
    faults: faults.filter(isKept),
    findings: findings.filter(isRecord),
    unread: [
      ...faults.filter((fault) => !isKept(fault)),
      ...findings.filter(({ fault }) => unknown.has(fault.keyword)),
    ]
      .filter((each) => !isRecord(each))
      .map(({ ruleId, where }) => ({ ruleId, where })),
  }
}
