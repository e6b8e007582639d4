import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../model/errors.ts'

const advice = ['Name a folder outside of offers/ and live/; it is made when it is not there.']

/**
 * The folder that pages go to: `typed`, or else `build/` of the marketplace.
 * @throws UserError where it is no folder, or the next check would take the pages for offers
 */
export function outFolder(cwd: string, root: string, typed: string | undefined): string {
  const folder = resolve(cwd, typed ?? join(root, 'build'))
  const there = nearest(folder)
  if (!statSync(there).isDirectory()) throw new UserError(`\`--out\` is a file: ${there}`, advice)
  // A build puts a new folder in the place of the old one, and would do so with a link.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UserError(`\`--out\` is a link: ${folder}`, [
      `Name the folder that it leads to: ${readlinkSync(folder)}`,
    ])
  }
  const real = join(realpathSync(there), relative(there, folder))
  const inside = ['offers', 'live'].find((name) =>
    `${real}${sep}`.startsWith(`${join(realpathSync(root), name)}${sep}`),
  )
  if (inside) throw new UserError(`\`--out\` is in \`${inside}/\`: ${folder}`, advice)
  return folder
}

/** The folder, or what there is of the way to it. */
function nearest(path: string): string {
  if (existsSync(path)) return path
  const up = dirname(path)
  return up === path ? path : nearest(up)
}
