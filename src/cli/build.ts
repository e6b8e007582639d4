import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import { statusTable } from '../report/status.ts'
import { toText } from '../report/text.ts'
import type { Call, Command } from './command.ts'
import { excerptsOf } from './excerpts.ts'
import type { Io } from './io.ts'
import { judgingOptions, load, progress, rootOf } from './load.ts'
import type { Option } from './options.ts'

const portOption: Option = {
  name: 'port',
  value: 'N',
  help: 'port of the address, 4321 by default',
}

export const buildCommand: Command = {
  name: 'build',
  group: 'Storefront',
  args: '',
  summary: 'build the pages of the preview storefront',
  options: [
    { name: 'out', value: 'DIR', help: 'where the pages go, build/ by default' },
    { name: 'serve', help: 'serve them when they are built' },
    portOption,
    ...judgingOptions,
  ],
  examples: [
    ['martlet build', 'judge, then build into build/'],
    ['martlet build --serve', 'the same, and serve it'],
  ],
  async run(call) {
    const { options, io, layout } = call
    if (options.paths.length)
      throw new UserError('`build` takes no paths', ['All options: npx martlet build --help'])
    const port = portOf(call)
    const out = options.value('out')
    const outDir = resolve(io.cwd(), out ?? resolve(rootOf(call), 'build'))
    if (existsSync(outDir) && !statSync(outDir).isDirectory()) {
      throw new UserError(`\`--out\` is a file: ${outDir}`, [
        'Name a folder; it is made when it is not there.',
      ])
    }
    const checked = await load(call)
    const { root, report } = checked
    const findings = toText(report, { layout, excerpts: excerptsOf(checked), notices: false })
    io.stdout.write(`${findings}\n${statusTable(report, layout)}\n`)
    const done = progress(io, 'Building the storefront')
    const { buildSite, serveSite } = await import('../../site/build.ts')
    const { pages } = await buildSite({ root, outDir, ...profileOf(call) }).finally(done)
    io.stdout.write(`Built ${pages} pages in ${outDir}\n`)
    if (options.flag('serve'))
      await untilStopped(io, await serveSite({ outDir, port }).catch(taken(port)))
    return 0
  },
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
    const port = portOf(call)
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

function portOf({ options }: Call): number {
  const typed = options.value('port')
  if (typed === undefined) return 4321
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65535) {
    throw new UserError(`\`--port\` is \`${typed}\`, expected a number from 0 to 65,535`, [
      'For example: --port 4321',
    ])
  }
  return Number(typed)
}

/** A port that somebody else holds is the user's to choose again. */
const taken =
  (port: number) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new UserError(`Port ${port} is in use`, [
      'Choose another, or let the system choose: --port 0',
    ])
  }

async function untilStopped(io: Io, server: { url: string; stop(): Promise<void> }): Promise<void> {
  io.stdout.write(`Preview storefront: ${server.url}\nStop it with Ctrl+C\n`)
  await new Promise<void>((done) => {
    io.once('SIGINT', done)
    io.once('SIGTERM', done)
  })
  await server.stop()
}
