import { spawn } from 'node:child_process'

/** What a path becomes: bytes, a link, or nothing any more. */
type Content = string | Uint8Array | { readonly symlink: string } | null
export type Changes = Readonly<Record<string, Content>> | ReadonlyMap<string, Content>

/** A real bare repository, written with plumbing alone: equal calls make equal commit ids. */
export interface RealGit {
  commit(parent: string | undefined, changes: Changes, message: string): Promise<string>
  /** The commit that merges `head` into `base`, or undefined when they conflict. */
  merge(base: string, head: string): Promise<string | undefined>
  setRef(ref: string, commit: string): Promise<void>
}

const who = 'Lab <lab@martlet.example>'
const when = '1767225600 +0000'
const environment = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Lab',
  GIT_AUTHOR_EMAIL: 'lab@martlet.example',
  GIT_AUTHOR_DATE: when,
  GIT_COMMITTER_NAME: 'Lab',
  GIT_COMMITTER_EMAIL: 'lab@martlet.example',
  GIT_COMMITTER_DATE: when,
}

export async function initGit(folder: string): Promise<RealGit> {
  const git = (args: readonly string[], input?: Buffer) =>
    run(['--git-dir', folder, ...args], input)
  await need(git(['init', '--quiet', '--bare', '--initial-branch=main', folder]))
  // GitHub serves any commit by its id, and keeps what nobody names from the list of refs.
  for (const [name, value] of [
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['uploadpack.hideRefs', 'refs/lab'],
  ]) {
    await need(git(['config', name as string, value as string]))
  }
  let count = 0
  return {
    commit: async (parent, changes, message) => {
      count += 1
      // Numbered, as two people who write the same still make two commits.
      const input = stream(`refs/lab/${count}`, parent, changes, `${message}, ${count}`)
      return (await need(git(['fast-import', '--quiet'], input))).trim()
    },
    merge: async (base, head) => {
      const { code, out } = await git(['merge-tree', '--write-tree', base, head])
      if (code === 1) return undefined
      const tree = out.trim()
      const message = `Merge ${head} into ${base}`
      return (await need(git(['commit-tree', '-p', base, '-p', head, '-m', message, tree]))).trim()
    },
    setRef: async (ref, commit) => {
      await need(git(['update-ref', ref, commit]))
    },
  }
}

/** The commit as `git fast-import` reads it: one process, however many files. */
function stream(
  ref: string,
  parent: string | undefined,
  changes: Changes,
  message: string,
): Buffer {
  const parts: (string | Uint8Array)[] = []
  const data = (content: string | Uint8Array): void => {
    parts.push(`data ${Buffer.byteLength(content)}\n`, content, '\n')
  }
  parts.push(`commit ${ref}\nmark :1\nauthor ${who} ${when}\ncommitter ${who} ${when}\n`)
  data(message)
  if (parent) parts.push(`from ${parent}\n`)
  for (const [path, content] of changes instanceof Map ? changes : Object.entries(changes)) {
    const name = /["\n\\]/.test(path) ? JSON.stringify(path) : path
    if (content === null) parts.push(`D ${name}\n`)
    else {
      const isLink = typeof content === 'object' && 'symlink' in content
      parts.push(`M ${isLink ? '120000' : '100644'} inline ${name}\n`)
      data(isLink ? content.symlink : content)
    }
  }
  parts.push('\nget-mark :1\n')
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

async function need(running: Promise<Ended>): Promise<string> {
  const { code, out, err } = await running
  if (code !== 0) throw new Error(`git ended with ${code}: ${err}`)
  return out
}

function run(args: readonly string[], input?: Buffer): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn('git', args, { env: environment })
    let out = ''
    let err = ''
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (err += text))
    child.on('error', failed)
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
