import { statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import { readDeployed } from '../read/deployed.ts'
import { readNamed } from '../read/named.ts'

/** A build that loses at least so many of the offers it listed, and more than this share of them, is a mistake until somebody says otherwise. */
const most = { offers: 2, share: 0.2 } as const

/** A build.json with the ids of 100,000 offers is shorter. */
const mostBytes = 10_000_000

/** Nothing is there. */
const gone = /^(?:ENOENT|ENOTDIR)$/

/** What an earlier live build listed, or in a sentence why that is not known. */
export type Before =
  | { readonly listings: readonly string[] }
  | { readonly unknown: string | undefined }

/** What is deployed at the marketplace’s own address. Its server may be down, or somebody else’s. */
export async function listedAt(url: string): Promise<Before> {
  const address = `${url}build.json`
  const answer = await readDeployed(address)
  if ('missing' in answer) return { unknown: undefined }
  if ('unreachable' in answer) return { unknown: `${address}: ${answer.unreachable}` }
  const listings = listingsIn(answer.text)
  return listings
    ? { listings }
    : { unknown: `${address}: it is no build.json of a live storefront` }
}

/**
 * Ids of the offers that an earlier live build listed, by its folder or its build.json; undefined where there is none.
 * @throws UserError for any other file
 */
export function listedIn(path: string): readonly string[] | undefined {
  const file = isFolder(path) ? join(path, 'build.json') : path
  const text = readNamed(file, mostBytes)
  if (typeof text !== 'string' && 'code' in text && gone.test(text.code)) return undefined
  const listings = typeof text === 'string' ? listingsIn(text) : undefined
  if (listings) return listings
  throw new UserError(`${file} is not the build.json of a live storefront`, [
    'Name the folder of the last build, or its build.json: --previous <path>',
    'To build without comparing: --allow-drop',
  ])
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function listingsIn(text: string): readonly string[] | undefined {
  try {
    const { channel, listings } = JSON.parse(text)
    const isId = (id: unknown): boolean => typeof id === 'string' && /^[\w.-]+\/[\w.-]+$/.test(id)
    return channel === 'live' && Array.isArray(listings) && listings.every(isId)
      ? listings
      : undefined
  } catch {
    return undefined
  }
}

/** @throws UserError naming some of the offers that would be gone */
export function refuseDrop(before: readonly string[], now: ReadonlySet<string>): void {
  const gone = before.filter((id) => !now.has(id))
  if (gone.length <= most.offers || gone.length <= before.length * most.share) return
  const named = gone.slice(0, 3).map((id) => `\`${id}\``)
  const others = gone.length - named.length
  const list = others > 0 ? `${named.join(', ')} and ${others} more` : named.join(', ')
  throw new UserError(
    `This build would drop ${gone.length} of ${before.length} live offers: ${list}`,
    [
      `A build may drop ${most.offers}, or ${most.share * 100} %, of what the last one listed.`,
      'If all of them are meant to go: --allow-drop',
    ],
  )
}
