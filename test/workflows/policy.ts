import { load } from 'js-yaml'

/** What a job may have at most. */
export type Grant = Readonly<Record<string, 'read' | 'write'>>

export interface Allowed {
  /** By the job's id. A job that is not named here may have nothing. */
  readonly jobs: Readonly<Record<string, Grant>>
  /** The name of the check without which nothing is merged. */
  readonly required: string
}

export interface Finding {
  readonly rule: string
  readonly message: string
}

type Permissions = string | Readonly<Record<string, string>>

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job extends Step {
  readonly name?: string
  readonly if?: unknown
  readonly 'continue-on-error'?: unknown
  readonly 'timeout-minutes'?: unknown
  readonly permissions?: Permissions
  readonly secrets?: unknown
  readonly steps?: readonly Step[]
}

interface Parsed {
  readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>
  readonly permissions?: Permissions
  readonly concurrency?: unknown
  readonly jobs?: Readonly<Record<string, Job>>
  readonly runs?: { readonly steps?: readonly Step[] }
}

interface Place {
  readonly where: string
  readonly step: Step
  /** Whoever takes over this step can write, or sits on a trigger that strangers can pull. */
  readonly privileged: boolean
}

interface File {
  readonly text: string
  readonly parsed: Parsed
  readonly isAction: boolean
  readonly events: ReadonlyMap<string, unknown>
  readonly jobs: readonly (readonly [id: string, job: Job])[]
  readonly places: readonly Place[]
  /** Some job of this file is privileged. */
  readonly privileged: boolean
  readonly allowed: Allowed
}

/** They run with the default branch's rights on what a stranger did. */
const strangersPull = ['workflow_run', 'issue_comment', 'pull_request_target']
/** Where nothing else is said, they check out what is not merged yet. */
const notMerged = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
]

const rules: Readonly<Record<string, (file: File) => Iterable<string>>> = {
  *pinned({ places, text }) {
    for (const { where, step } of places) {
      const uses = step.uses ?? './'
      if (uses.startsWith('./')) continue
      if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) {
        yield `${where}: ${uses} can change under us; pin the 40 digits of a commit`
        continue
      }
      const lines = text.split('\n').filter((line) => line.includes(uses))
      const versioned = lines.filter((line) =>
        /^["']?\s+# v\d+\.\d+\.\d+$/.test(line.split(uses)[1] ?? ''),
      )
      if (lines.length === 0 || versioned.length < lines.length) {
        yield `${where}: ${uses} does not say which version that is; add # v1.2.3`
      }
    }
  },

  *permissions({ isAction, parsed, jobs, allowed }) {
    if (isAction) return
    const { permissions } = parsed
    if (!permissions || typeof permissions === 'string' || Object.keys(permissions).length > 0) {
      yield 'the workflow itself must have permissions: {}'
    }
    for (const [id, job] of jobs) {
      if (!job.permissions || typeof job.permissions === 'string') {
        yield `${id}: must name its permissions one by one`
        continue
      }
      for (const [scope, level] of Object.entries(job.permissions)) {
        const most = allowed.jobs[id]?.[scope]
        if (level !== 'none' && level !== most && !(level === 'read' && most === 'write')) {
          yield `${id}: may have ${scope}: ${most ?? 'none'}, not ${level}`
        }
      }
    }
  },

  *timeout({ jobs }) {
    for (const [id, job] of jobs) {
      if (!job.uses && typeof job['timeout-minutes'] !== 'number') {
        yield `${id}: without timeout-minutes it can hang for six hours`
      }
    }
  },

  *'expression-in-script'({ places }) {
    for (const { where, step } of places) {
      if (`${step.run} ${step.with?.script}`.includes('${{')) {
        yield `${where}: an expression becomes part of the program; pass it through env`
      }
    }
  },

  *'kept-credentials'({ places }) {
    for (const { where, step } of places) {
      if (isCheckout(step) && step.with?.['persist-credentials'] !== false) {
        yield `${where}: leaves its token to every later step; say persist-credentials: false`
      }
    }
  },

  *'privileged-checkout'({ places, privileged, events }) {
    if (!privileged) return
    for (const { where, step, privileged: here } of places) {
      const ref = step.with?.ref
      const trusted =
        ref === undefined
          ? !notMerged.some((event) => events.has(event))
          : /^\$\{\{\s*github\.event\.repository\.default_branch\s*\}\}$/.test(String(ref))
      if (isCheckout(step) && (!trusted || step.with?.repository !== undefined)) {
        yield `${where}: a privileged workflow checks out the default branch and nothing else`
      }
      if (
        here &&
        /\bgit\s+(clone|fetch|pull|checkout|switch|worktree)\b|\bgh\s+(pr\s+checkout|repo\s+clone)\b/.test(
          step.run ?? '',
        )
      ) {
        yield `${where}: a privileged job fetches no code by itself`
      }
    }
  },

  *'privileged-cache'({ places, privileged }) {
    if (!privileged) return
    for (const { where, step } of places) {
      const asked = Object.entries(step.with ?? {}).some(
        ([key, value]) => /cache/.test(key) && value !== false && value !== '',
      )
      // It caches by itself as soon as package.json names a package manager.
      const silent =
        /^actions\/setup-node@/i.test(step.uses ?? '') &&
        step.with?.['package-manager-cache'] !== false
      if (/cache/i.test(step.uses ?? '') || asked || silent) {
        yield `${where}: another run may have filled the cache of a privileged workflow`
      }
    }
  },

  *'privileged-npm'({ places }) {
    for (const { where, step, privileged } of places) {
      if (privileged && /\b(npm|npx|pnpm|yarn|bunx?|corepack)\b/.test(step.run ?? '')) {
        yield `${where}: packages run their code with the rights of a privileged job`
      }
    }
  },

  *'privileged-download'({ places, privileged }) {
    if (!privileged) return
    for (const { where, step } of places) {
      const path = String(step.with?.path)
      const aside = /^\$\{\{\s*runner\.temp\s*\}\}/.test(path) && !path.includes('..')
      const run = step.run ?? ''
      if (
        (/download-artifact/i.test(step.uses ?? '') && !aside) ||
        (/\bgh\s+run\s+download\b/.test(run) && !/\$\{?RUNNER_TEMP\b/.test(run))
      ) {
        yield `${where}: strangers fill artifacts; unpack them in \${{ runner.temp }} only`
      }
    }
  },

  *'pull-request-target'({ events }) {
    if (events.has('pull_request_target'))
      yield 'use pull_request, and workflow_run for what writes'
  },

  *'pull-request-writes'({ parsed, jobs, events }) {
    for (const [id, job] of jobs) {
      if (notMerged.some((event) => events.has(event)) && writes(job, parsed)) {
        yield `${id}: runs what is not merged yet, so it must not write`
      }
    }
  },

  *'inherited-secrets'({ jobs }) {
    for (const [id, job] of jobs) {
      if (job.secrets === 'inherit') yield `${id}: name the secrets that are needed`
    }
  },

  *'unsafe-checkout'({ places }) {
    for (const { where, step } of places) {
      if (step.with?.['allow-unsafe-pr-checkout'] !== undefined) {
        yield `${where}: allow-unsafe-pr-checkout runs a stranger's code with our rights`
      }
    }
  },

  *'required-check'({ jobs, events, allowed }) {
    for (const [id, job] of jobs) {
      if ((job.name ?? id) !== allowed.required) continue
      for (const event of ['pull_request', 'merge_group']) {
        if (!events.has(event)) yield `${id}: must run on ${event}, or nothing can be merged`
        for (const filter of Object.keys(events.get(event) ?? {})) {
          if (/^(paths|branches)/.test(filter)) {
            yield `${id}: ${filter} on ${event} leaves the check pending for ever where it does not fit`
          }
        }
      }
      if (job.if !== undefined || job['continue-on-error'] !== undefined) {
        yield `${id}: GitHub counts a skipped or excused job as passed`
      }
    }
  },

  *concurrency({ isAction, parsed }) {
    const { concurrency } = parsed
    const group =
      typeof concurrency === 'object' && concurrency && 'group' in concurrency
        ? concurrency.group
        : concurrency
    if (!isAction && (typeof group !== 'string' || group === '')) {
      yield 'two runs at once overtake each other; say concurrency'
    }
  },
}

export const ruleNames: readonly string[] = Object.keys(rules)

/** Judges one workflow or action. */
export function judge(text: string, allowed: Allowed): Finding[] {
  const parsed = load(text) as Parsed
  const events = new Map(eventsOf(parsed.on ?? {}))
  const jobs = Object.entries(parsed.jobs ?? {})
  const pulled = strangersPull.some((event) => events.has(event))
  const places = jobs.flatMap(([id, job]) => {
    const privileged = pulled || writes(job, parsed)
    return [
      { where: id, step: plain(job), privileged },
      ...(job.steps ?? []).map((step, at) => ({
        where: `${id}, step ${at + 1}`,
        step: plain(step),
        privileged,
      })),
    ]
  })
  for (const [at, step] of (parsed.runs?.steps ?? []).entries()) {
    // Whoever uses an action may have any rights.
    places.push({ where: `step ${at + 1}`, step: plain(step), privileged: true })
  }
  const privileged = places.some((place) => place.privileged)
  const isAction = parsed.runs !== undefined
  const file = { text, parsed, isAction, events, jobs, places, privileged, allowed }
  return Object.entries(rules).flatMap(([rule, find]) =>
    [...find(file)].map((message) => ({ rule, message })),
  )
}

function eventsOf(on: NonNullable<Parsed['on']>): [event: string, filters: unknown][] {
  if (typeof on === 'string') return [[on, undefined]]
  return Array.isArray(on) ? on.map((event) => [event, undefined]) : Object.entries(on)
}

/** GitHub reads the names of inputs in either case. */
function plain(step: Step): Step {
  const inputs = Object.entries(step.with ?? {})
  return {
    ...step,
    with: Object.fromEntries(inputs.map(([key, value]) => [key.toLowerCase(), value])),
  }
}

const isCheckout = (step: Step) => /^actions\/checkout@/i.test(step.uses ?? '')

/** Each job has a token of its own; where nothing is said, GitHub's default may be everything. */
function writes(job: Job, workflow: Parsed): boolean {
  const permissions = job.permissions ?? workflow.permissions ?? 'write-all'
  return typeof permissions === 'string'
    ? permissions !== 'read-all'
    : Object.values(permissions).includes('write')
}
