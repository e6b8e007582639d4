import { join, resolve } from 'node:path'
import type { Channel } from '../../site/model.ts'
import { UserError } from '../model/errors.ts'
import { readDisk } from '../read/disk.ts'
import { findCommit } from '../read/git.ts'
import { statusTable } from '../report/status.ts'
import { toText } from '../report/text.ts'
import type { Call, Command } from './command.ts'
import { listedAt, listedIn, refuseDrop } from './drop.ts'
import { excerptsOf } from './excerpts.ts'
import type { Io } from './io.ts'
import { judgingOptions, load, progress, rootOf } from './load.ts'
import type { Option } from './options.ts'
import { outFolder } from './out.ts'

const portOption: Option = {
  name: 'port',
  value: 'N',
  help: 'port of the address, 4321 by default',
}

export const buildCommand: Command = {
  name: 'build',
  group: 'Storefront',
  args: '',
  summary: 'build the storefront: live pages, and the preview',
  options: [
    {
      name: 'channel',
      value: 'C',
      oneOf: ['live', 'preview', 'both'],
      help: 'live, preview, or both (default, if the preview is public)',
    },
    { name: 'out', value: 'DIR', help: 'where the pages go, build/ by default' },
    {
      name: 'previous',
      value: 'P',
      help: 'last live build: folder, build.json, or `deployed`; --out by default',
    },
    { name: 'allow-drop', help: 'many live offers may be gone since then' },
    { name: 'serve', help: 'serve them when they are built' },
    portOption,
    ...judgingOptions,
  ],
  examples: [
    ['martlet build', 'live pages into build/, the preview into build/preview/'],
    ['martlet build --channel preview --serve', 'only the preview, and serve it'],
  ],
  async run(call) {
    const { options, io, layout } = call
    if (options.paths.length)
      throw new UserError('`build` takes no paths', ['All options: npx martlet build --help'])
    const port = await portOf(call, options.flag('serve'))
    const root = rootOf(call)
    const outDir = outFolder(io.cwd(), root, options.value('out'))
    const snapshot = await readDisk(root)
    const { readLive } = await import('../../site/live.ts')
    const live = await readLive(snapshot, { now: new Date(), ...profileOf(call) })
    const { channels, hasPreview } = channelsOf(call, live.settings)
    if (channels.includes('preview')) {
      const checked = await load(call, {}, root)
      const findings = toText(checked.report, {
        layout,
        excerpts: excerptsOf(checked),
        notices: false,
      })
      io.stdout.write(`${findings}\n${statusTable(checked.report, layout)}\n`)
    }
    if (channels.includes('live')) {
      const { checked } = live
      if (live.against.length > 0) {
        const report = { ...checked.report, diagnostics: live.against }
        io.stdout.write(
          toText(report, { layout, excerpts: excerptsOf({ ...checked, report }), notices: false }),
        )
        io.stdout.write('\nNothing is built until that is mended, so the last pages stay\n')
        return 1
      }
      if (!options.flag('allow-drop'))
        refuseDrop(await listedBefore(call, outDir, live.storefront.url), live.listings)
    }
    const unreadable = channels.includes('live') ? live.unreadable : []
    const done = progress(io, 'Building the storefront')
    const { buildSite, serveSite } = await import('../../site/build.ts')
    const builds = await buildSite({
      root,
      outDir,
      channels,
      commits: await commitsOf(root, channels, live.settings),
      keepOther: hasPreview,
      dryRun: unreadable.length > 0,
      ...profileOf(call),
    }).finally(done)
    if (unreadable.length > 0) throw unreadableCopies(unreadable)
    for (const { channel, pages } of builds) {
      const folder = channel === 'live' ? outDir : join(outDir, 'preview')
      io.stdout.write(
        `Built ${pages} ${channel === 'live' ? 'live' : 'preview'} pages in ${folder}\n`,
      )
    }
    if (
      !channels.includes('preview') &&
      !options.value('channel') &&
      live.settings.signOff !== 'none'
    )
      io.stdout.write(leftOut(live.settings))
    if (options.flag('serve'))
      await untilStopped(io, await serveSite({ outDir, port }).catch(taken(port)))
    return 0
  },
}

const leftOut = ({ preview }: Settings): string =>
  preview === 'protected'
    ? 'The preview is left out, as marketplace.yml says `preview: protected`; with it: --channel both\n'
    : `There is no preview, as marketplace.yml says \`preview: ${preview}\`; to look at one: --channel preview\n`

interface Settings {
  readonly signOff?: string | undefined
  readonly preview?: string | undefined
}

/** What to build: what was asked for, or else what this marketplace deploys. */
function channelsOf(
  { options }: Call,
  { signOff, preview }: Settings,
): { readonly channels: readonly Channel[]; readonly hasPreview: boolean } {
  const asked = options.value('channel')
  const merged = signOff === 'none'
  if (merged && asked !== undefined && asked !== 'live') {
    throw new UserError('`marketplace.yml` says `signOff: none`, so there is no preview to build', [
      'What is merged is live. Build that: npx martlet build',
      'To look at pages before they are merged: npx martlet dev',
    ])
  }
  if (!merged && asked === 'both' && preview === 'none') {
    throw new UserError(
      '`marketplace.yml` says `preview: none`, so no preview stands beside the live pages',
      [
        'Build one to look at yourself: npx martlet build --channel preview',
        'To deploy one, say `preview: protected` or `preview: public`.',
      ],
    )
  }
  // What is deployed for anybody to see must be said to be public.
  const hasPreview = !merged && (asked === 'both' || preview === 'public')
  if (asked === 'live' || asked === 'preview') return { channels: [asked], hasPreview }
  return { channels: hasPreview ? ['live', 'preview'] : ['live'], hasPreview }
}

/** What the last live build listed. One that was named must be there. */
async function listedBefore(
  { options, io }: Call,
  outDir: string,
  url: string,
): Promise<readonly string[]> {
  const named = options.value('previous')
  if (named === 'deployed') {
    const before = await listedAt(url)
    if ('listings' in before) return before.listings
    if (before.unknown) io.stderr.write(`Not compared with what is deployed. ${before.unknown}\n`)
    return []
  }
  const path = resolve(io.cwd(), named ?? outDir)
  const found = listedIn(path)
  if (found === undefined && named !== undefined) {
    throw new UserError(`\`--previous\` names nothing that was built: ${path}`, [
      'Name the folder of the last build, its build.json, or `deployed`.',
    ])
  }
  return found ?? []
}

async function commitsOf(
  root: string,
  channels: readonly Channel[],
  { signOff }: Settings,
): Promise<Partial<Record<Channel, string>>> {
  const commits: Partial<Record<Channel, string>> = {}
  for (const channel of channels) {
    const folder = channel === 'live' && signOff !== 'none' ? ['live'] : ['offers', 'live']
    const commit = await findCommit(root, ['marketplace.yml', ...folder]).catch(() => undefined)
    if (commit) commits[channel] = commit
  }
  return commits
}

function unreadableCopies(ids: readonly string[]): UserError {
  const folders = ids.map((id) => `\`live/${id}/\``)
  return new UserError(
    ids.length === 1
      ? `${folders[0]} cannot be shown as it went live, so the last pages stay`
      : `${ids.length} live copies cannot be shown as they went live, so the last pages stay`,
    [
      ...(ids.length > 1 ? folders : []),
      'All other pages were built without a fault.',
      'Take the offer through go-live again, delist it, or build with the version that put it live.',
    ],
  )
}

export const devCommand: Command = {
  name: 'dev',
  group: 'Storefront',
  args: '',
  summary: 'serve the pages and follow every change',
  options: [portOption, ...judgingOptions],
  examples: [['martlet dev', 'pages follow every change of a file']],
  async run(call) {
    const { options, io } = call
    if (options.paths.length)
      throw new UserError('`dev` takes no paths', ['All options: npx martlet dev --help'])
    const port = await portOf(call, true)
    const { root } = await load(call)
    const { devSite } = await import('../../site/build.ts')
    await untilStopped(io, await devSite({ root, port, ...profileOf(call) }).catch(taken(port)))
    return 0
  },
}

const profileOf = ({ options }: Call): { profile?: string } => {
  const profile = options.value('profile')
  return profile ? { profile } : {}
}

/** The port that was asked for. One that will be needed is tried at once: nobody waits for a build to hear of it. */
async function portOf({ options }: Call, isNeeded: boolean): Promise<number> {
  const typed = options.value('port') ?? '4321'
  const port = Number(typed)
  if (!/^\d{1,5}$/.test(typed) || port > 65535) {
    throw new UserError(`\`--port\` is \`${typed}\`, expected a number from 0 to 65,535`, [
      'For example: --port 4321',
    ])
  }
  if (isNeeded) {
    const { expectFree } = await import('../../site/serve.ts')
    await expectFree(port).catch(taken(port))
  }
  return port
}

/** A port that somebody else holds, or that is kept for the system, is the user's to choose again. */
const taken =
  (port: number) =>
  (error: NodeJS.ErrnoException): never => {
    const advice = ['Choose another, or let the system choose: --port 0']
    if (error.code === 'EACCES')
      throw new UserError(`Port ${port} is not open to you on this machine`, advice)
    // Vite says it in words alone.
    if (error.code !== 'EADDRINUSE' && !/\bPort \d+ is already in use\b/.test(error.message))
      throw error
    throw new UserError(`Port ${port} is in use`, advice)
  }

async function untilStopped(
  io: Io,
  server: { url: string; previewUrl?: string; stop(): Promise<void> },
): Promise<void> {
  const { url, previewUrl } = server
  const name = /\/preview\/$/.test(url) ? 'Preview storefront' : 'Live storefront'
  io.stdout.write(`${name}: ${url}\n`)
  if (previewUrl) io.stdout.write(`Preview storefront: ${previewUrl}\n`)
  io.stdout.write('Stop it with Ctrl+C\n')
  await new Promise<void>((done) => {
    io.once('SIGINT', done)
    io.once('SIGTERM', done)
  })
  await server.stop()
}
