import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../model/errors.ts'

/**
 * The marketplace's folder: the named one, or the nearest above `from` that holds marketplace.yml.
 * @throws UserError when there is none, or it holds no offers/
 */
export function findRoot(from: string, named: string | undefined): string {
  const root = named === undefined ? nearest(from) : resolve(from, named)
  if (root === undefined) {
    throw new UserError(`No \`marketplace.yml\` in ${from} or above`, [
      'Change into the marketplace, or say where it is: npx martlet check --root <folder>',
    ])
  }
  if (!existsSync(join(root, 'marketplace.yml'))) {
    throw new UserError(`No \`marketplace.yml\` in ${root}`, [
      'Name the folder that holds it: npx martlet check --root <folder>',
    ])
  }
  if (!isFolder(join(root, 'offers'))) {
    throw new UserError(`No \`offers/\` in ${root}`, [
      'Offers live in offers/<publisher>/<offer>/offer.md. Make that folder, then check again.',
    ])
  }
  return root
}

function nearest(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'marketplace.yml'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * A path that the user typed, relative to the root and with `/`: as it counts from where they are, else from
 * the root, else from `offers/`, as the id of an offer does.
 * @throws UserError when it is outside the root or does not exist
 */
export function insideRoot(root: string, from: string, typed: string): string {
  const start = [from, root, join(root, 'offers')].find((folder) =>
    existsSync(resolve(folder, typed)),
  )
  return pathBelow(root, start ?? from, typed)
}

function pathBelow(root: string, from: string, typed: string): string {
  const path = relative(root, resolve(from, typed))
  if (
    path === '..' ||
    path.startsWith(`..${sep}`) ||
    resolve(root, path) !== resolve(from, typed)
  ) {
    throw new UserError(`\`${typed}\` is outside the marketplace in ${root}`, [
      'Name a path below its offers/: npx martlet check offers/<publisher>/<offer>',
    ])
  }
  if (!existsSync(join(root, path))) {
    throw new UserError(`\`${typed}\` does not exist`, ['All offers: npx martlet status'])
  }
  return path.split(sep).join('/')
}
