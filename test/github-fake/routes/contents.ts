import { posix } from 'node:path'
import { type Call, type Handler, notFound, ok } from '../call.ts'
import { at, blobSha, bytes, type Content, type Tree, treeSha } from '../git.ts'
import { inlineFileLimit } from '../limits.ts'
import type { Json } from '../sample.ts'
import { site } from '../shapes.ts'
import { lookup } from './refs.ts'

/** What every entry of a tree says about itself. */
function entry(
  { api, repository }: Call,
  ref: string,
  path: string,
  type: string,
  sha: string,
): Json {
  const contents = `${api}/repos/${repository.fullName}/contents/${encodeURI(path)}?ref=${ref}`
  const git_url = `${api}/repos/${repository.fullName}/git/blobs/${sha}`
  const html_url = `${site}/${repository.fullName}/blob/${ref}/${encodeURI(path)}`
  return {
    type,
    name: posix.basename(path),
    path,
    sha,
    size: 0,
    url: contents,
    git_url,
    html_url,
    download_url: type === 'file' ? `${html_url}?raw=true` : null,
    _links: { self: contents, git: git_url, html: html_url },
  }
}

function typeOf(content: Content): 'file' | 'symlink' | 'submodule' {
  if (typeof content === 'string' || content instanceof Uint8Array) return 'file'
  return 'symlink' in content ? 'symlink' : 'submodule'
}

/** GitHub answers for a link to a file in the repository as if it were that file. */
function follow(tree: Tree, path: string): Content | undefined {
  const content = at(tree, path)
  if (content === undefined || typeOf(content) !== 'symlink') return content
  const target = posix.join(posix.dirname(path), bytes(content).toString())
  const found = at(tree, target)
  return found !== undefined && typeOf(found) === 'file' ? found : content
}

function one(call: Call, ref: string, path: string, content: Content): Json {
  const type = typeOf(content)
  const base = entry(call, ref, path, type, blobSha(content))
  if (type === 'submodule') return { ...base, submodule_git_url: `${site}/example/submodule.git` }
  const body = bytes(content)
  if (type === 'symlink') return { ...base, size: body.length, target: body.toString() }
  const inline = body.length <= inlineFileLimit
  // GitHub breaks base64 into lines, which strict decoders do not take.
  const content64 = body.toString('base64').replaceAll(/(.{60})/g, '$1\n')
  return {
    ...base,
    size: body.length,
    encoding: inline ? 'base64' : 'none',
    content: inline ? content64 : '',
  }
}

/** The entries directly in a folder, or `undefined` if nothing is below it. */
function folder(call: Call, ref: string, path: string, tree: Tree): Json[] | undefined {
  const prefix = path === '' ? '' : `${path}/`
  const inside = Object.keys(tree).filter((key) => key.startsWith(prefix))
  if (inside.length === 0) return undefined
  const names = new Set(inside.map((key) => key.slice(prefix.length).split('/')[0]!))
  return [...names].sort().map((name) => {
    const below = `${prefix}${name}`
    const content = at(tree, below)
    if (content === undefined) return entry(call, ref, below, 'dir', treeSha(tree))
    const size = typeOf(content) === 'file' ? bytes(content).length : 0
    // A listing shows a submodule as a file, for the sake of old clients.
    const type = typeOf(content) === 'symlink' ? 'symlink' : 'file'
    return { ...entry(call, ref, below, type, blobSha(content)), size }
  })
}

export const getContent: Handler = (call) => {
  const { params, query, repository, accept } = call
  const ref = query.get('ref') ?? repository.defaultBranch
  const commit = lookup(call, ref)
  if (commit === undefined) throw notFound(`No commit found for the ref ${ref}`)
  const path = (params.path ?? '').replace(/\/$/, '')
  const content = follow(commit.tree, path)
  if (content === undefined) {
    const entries = folder(call, ref, path, commit.tree)
    if (entries === undefined) throw notFound()
    return ok(entries)
  }
  const raw = /application\/vnd\.github\.(v3\.)?raw\b/.test(accept) && typeOf(content) === 'file'
  return ok(raw ? bytes(content) : one(call, ref, path, content))
}
