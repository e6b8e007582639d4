import { UserError } from '../model/errors.ts'
import { nearest } from '../rules/nearest.ts'
import type { Call } from './command.ts'
import type { Ground } from './prepare.ts'

/** The one thing that a command of the publishing flow is about: `[publisher, offer, plan]`, as many as it takes. */
export function targetOf(
  { options }: Call,
  command: string,
  least: number,
  most: number,
): readonly string[] {
  const example = [`For example: npx martlet ${command} larkspur/lakehouse`]
  const form = `${least === 1 ? '<publisher>[/<offer>]' : '<publisher>/<offer>'}${most === 3 ? '[/<plan>]' : ''}`
  const [typed, ...more] = options.paths
  if (typed === undefined || more.length)
    throw new UserError(`\`${command}\` takes one ${most === 1 ? 'publisher' : 'offer'}`, example)
  const steps = splitId(typed)
  if (steps.length < least || steps.length > most || steps.some((step) => !step))
    throw new UserError(`\`${typed}\` is no offer, expected ${form}`, example)
  return steps
}

/** An id, or the path of its folder. */
export const splitId = (typed: string): string[] =>
  typed
    .replace(/^(\.\/)?(offers|live)\//, '')
    .replace(/\/$/, '')
    .split('/')

/**
 * Nobody can publish what the base does not hold.
 * @throws UserError with the id that was probably meant
 */
export function absent({ checked, where, base }: Ground, id: string): never {
  const { catalogue, live } = checked
  if (live.offers.has(id) || live.releases.has(id)) {
    throw new UserError(`\`live/${id}\` is in ${where}, and its folder \`offers/${id}\` is not`, [
      'Restore the folder in a change of its own, or give it its name again.',
      `The commit that took it away: git log --oneline --max-count=1 -- offers/${id}`,
      `The folder as it was before: git checkout <that commit>^ -- offers/${id}`,
    ])
  }
  const offers = [...new Set([...catalogue.offers.keys(), ...live.offers.keys()])]
  const known = (id.includes('/') ? offers : [...catalogue.publishers.keys()]).filter(
    (each) => each !== id,
  )
  const publisher = id.split('/')[0] ?? ''
  const missing =
    id.includes('/') && !catalogue.publishers.has(publisher)
      ? `publisher \`${publisher}\``
      : id.includes('/')
        ? `offer \`${id}\``
        : `publisher \`${id}\``
  const meant = nearest(id, known)
  throw new UserError(
    `There is no ${missing} in ${where}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    base.name.startsWith('origin/')
      ? [
          'Only what is merged can be published. If it is merged there: git fetch origin',
          'If it is merged in this clone alone, push it first, or build on it: --base <branch>',
        ]
      : ['Only what is merged can be published. Where that is another branch: --base <revision>'],
  )
}
