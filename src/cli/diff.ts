import { changeClass, diffOffers, isMarketingOnly } from '../lifecycle/diff.ts'
import type { Offer } from '../model/catalogue.ts'
import type { Change } from '../model/change.ts'
import type { Text } from '../model/text.ts'
import { diffText } from '../report/diff.ts'
import { printedJson } from '../report/json.ts'
import { data } from '../schema/data.ts'
import type { Command } from './command.ts'
import { Sides } from './compared.ts'
import { judgingOptions, rootOf } from './load.ts'
import { targetOf } from './target.ts'

export const diffCommand: Command = {
  name: 'diff',
  group: 'Publish',
  args: '<offer>',
  summary: 'what changes for customers, in words',
  options: [
    { name: 'from', value: 'V', help: 'live (default), base, or a revision' },
    { name: 'to', value: 'V', help: 'work (default), base, live, or a revision' },
    { name: 'json', help: 'as JSON' },
    ...judgingOptions,
  ],
  examples: [
    ['martlet diff larkspur/lakehouse', 'your files against what is live'],
    ['martlet diff larkspur/lakehouse --to base', 'what the next go-live brings'],
    ['martlet diff larkspur/lakehouse --from HEAD~5', 'since an earlier commit'],
  ],
  async run(call) {
    const { options, io, layout } = call
    const id = targetOf(call, 'diff', 2, 2).join('/')
    const root = rootOf(call)
    const [from, to] = [options.value('from') ?? 'live', options.value('to') ?? 'work']
    const sides = new Sides(root, id, options.value('profile'))
    try {
      // What is live is what the other side's commit has as live.
      const after = await sides.read(to, to === 'live' ? from : to)
      const before = await sides.read(from, from === 'live' ? to : from)
      if (!after.offer && !before.offer) return await sides.nowhere(after.snapshot)
      const changes = diffOffers(before.offer, after.offer, [...before.off, ...after.off])
      const said = {
        offer: id,
        from: before.side,
        to: after.side,
        changes,
        identical: before.offer?.tree === after.offer?.tree,
      }
      io.stdout.write(
        options.flag('json')
          ? printedJson({
              ...said,
              class: changeClass(changes),
              marketingOnly: isMarketingOnly(changes),
            })
          : diffText(
              { ...said, unchanged: unchanged(before.offer, after.offer, changes) },
              after.language,
              layout,
            ),
      )
      return 0
    } finally {
      await sides.close()
    }
  },
}

/** Names of the sections of the offer's type in which nothing changed; of a whole offer there are none. */
function unchanged(
  was: Offer | undefined,
  now: Offer | undefined,
  changes: readonly Change[],
): Text[] {
  if (!was || !now) return []
  const info = data.offerTypes.find(({ id }) => id === now.type)
  const changed = new Set(changes.map(({ section }) => section))
  return (info?.sections ?? []).filter(({ id }) => !changed.has(id)).map(({ name }) => name)
}
