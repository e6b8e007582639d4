import { type Checked, type CheckOptions, check } from '../check.ts'
import { type Base, chooseBase } from '../git/base.ts'
import { claimBranch, moveBranch, trailer } from '../git/branch.ts'
import { parentsOf, type TreeEdit, treeOf, writeCommit } from '../git/commit.ts'
import { isBare, openRepository, type Repository } from '../git/repository.ts'
import { blocks } from '../model/blocks.ts'
import { UserError } from '../model/errors.ts'
import type { OfferReport } from '../model/report.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Text } from '../model/text.ts'
import { completeCommit } from '../read/complete.ts'
import { readGit } from '../read/git.ts'
import { wrap } from '../report/layout.ts'
import { nameOf, type Prepared, type Refused, type Settled, type Step } from '../report/prepared.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { judgingOptions, progress, rootOf } from './load.ts'
import { prepared, show } from './prepared.ts'
import { asItIs, noSignOff, wouldFail } from './refusals.ts'

/** Options of every command that prepares a branch. */
export const preparingOptions: Command['options'] = [
  {
    name: 'base',
    value: 'REV',
    help: "commit to build on, the remote's default branch if left out",
  },
  { name: 'json', help: 'as JSON' },
  ...judgingOptions,
]

/** What a command finds in the commit that it builds on. */
export interface Ground {
  readonly repository: Repository
  readonly base: Base
  /** The base as a person names it. */
  readonly where: string
  readonly checked: Checked
  /** Today, in UTC. */
  readonly today: string
}

/** What a command wants to be different, before anything is written. */
export interface Change {
  readonly kind: 'change'
  readonly branch: string
  readonly edits: readonly TreeEdit[]
  /** In English, as every line of history. */
  readonly subject: string
  /** What the commit does, as the end of a sentence. */
  readonly what: Text
  readonly notes?: readonly Text[]
  /** What to say where the base is so already. */
  readonly already?: Settled
  /** Id of the offer whose changes are told, as against what is live. */
  readonly told?: string
  readonly checklist?: readonly Text[]
  /** What comes before the branch is pushed. */
  readonly before?: readonly Step[]
  /** What the person who opens the request does with it. */
  readonly opening: Text
  /** Title and first words of the request, which everybody may read. */
  readonly title: Text
  readonly said: Text
  readonly after: Text
}

/** What a command decides once it has seen the base. */
export type Decide = (ground: Ground) => Promise<Decision> | Decision
type Decision = Change | Settled | Refused

/** One commit on a branch of its own, judged before the branch exists. Exit 1: what stands in the base refuses it. */
export async function prepare(call: Call, decide: Decide): Promise<ExitCode> {
  const { options, io } = call
  const profile = options.value('profile')
  const judging: CheckOptions = { now: new Date(), ...(profile && { profile }) }
  const repository = await repositoryOf(call)
  const base = await chooseBase(repository.root, options.value('base'))
  const done = progress(io, `Judging ${base.name}`)
  try {
    const snapshot = await baseSnapshot(repository, base)
    try {
      const ground: Ground = {
        repository,
        base,
        where: nameOf(base),
        checked: await check(snapshot, judging),
        today: judging.now.toISOString().slice(0, 10),
      }
      const { marketplace } = ground.checked.catalogue
      const decision = marketplace?.data.signOff === 'none' ? noSignOff : await decide(ground)
      const result =
        decision.kind === 'change'
          ? await carryOut(decision, ground, { ...judging, base: snapshot })
          : decision
      done()
      return show(call, ground, result)
    } finally {
      await snapshot.close()
    }
  } finally {
    done()
  }
}

async function baseSnapshot({ root, prefix }: Repository, base: Base): Promise<Snapshot> {
  await completeCommit(root, base.commit, prefix)
  const snapshot = await readGit(root, base.commit, prefix)
  if (snapshot.entries.some(({ path }) => path === 'marketplace.yml')) return snapshot
  throw new UserError(`No \`${prefix}marketplace.yml\` in ${nameOf(base)}`, [
    'Name the commit that holds the marketplace: --base <revision>',
  ])
}

/** Objects first, then the verdict on them, and only then the branch, in one step. */
async function carryOut(
  change: Change,
  ground: Ground,
  judging: CheckOptions,
): Promise<Prepared | Settled | Refused> {
  const { repository, base } = ground
  const { root, prefix } = repository
  const branch = await claimBranch(root, change.branch)
  const message = messageOf(change, ground)
  const made = await writeCommit(repository, base.commit, change.edits, message)
  if (made.tree === (await treeOf(root, base.commit))) return change.already ?? asItIs(ground.where)
  const after = await readGit(root, made.commit, prefix)
  let told: OfferReport | undefined
  try {
    const { report } = await check(after, { ...judging, only: (_, changed) => changed })
    const findings = report.diagnostics.filter(blocks)
    if (findings.length) return wouldFail(findings)
    told = report.offers.find(({ id }) => id === change.told)
  } finally {
    await after.close()
  }
  const { tip } = branch
  const again =
    tip !== undefined &&
    (await treeOf(root, tip)) === made.tree &&
    (await parentsOf(root, tip)).join() === base.commit
  if (again) return prepared(change, ground, { commit: tip, again, told })
  await moveBranch(root, branch, made.commit, `martlet: ${change.subject}`)
  return prepared(replacing(change, tip), ground, { commit: made.commit, again, told })
}

/** Says which commit the branch held before, so that nobody misses what was prepared there. */
const replacing = (change: Change, tip: string | undefined): Change =>
  tip === undefined
    ? change
    : {
        ...change,
        notes: [
          ...(change.notes ?? []),
          {
            en: `This replaces what the branch held before, ${tip.slice(0, 7)}.`,
            ko: `브랜치에 있던 이전 커밋 ${tip.slice(0, 7)} 대신 준비했습니다.`,
          },
        ],
      }

/** Where the marketplace lies: below --root, which in a repository without work tree is a folder of the commit. */
async function repositoryOf(call: Call): Promise<Repository> {
  const { options, io } = call
  const cwd = io.cwd()
  if (await isBare(cwd)) return openRepository(cwd, options.value('root') ?? '')
  return openRepository(rootOf(call))
}

const messageOf = ({ subject, what, branch }: Change, { where }: Ground): string => {
  const about = branch.replace(/^martlet\//, '')
  const body = wrap(`On ${where}: ${what.en}.`, { width: 72, color: false, unicode: true }, 0)
  return `${subject}\n\n${body}\n\n${trailer}: ${about}\n`
}
