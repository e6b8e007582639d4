import { UserError } from '../model/errors.ts'
import { printedJson } from '../report/json.ts'
import { wrap } from '../report/layout.ts'
import { statusOfOffer, statusTable } from '../report/status.ts'
import { nearest } from '../rules/nearest.ts'
import { data } from '../schema/data.ts'
import type { Command } from './command.ts'
import { judgingOptions, load } from './load.ts'
import { readRequests } from './requests.ts'
import { unmerged } from './unmerged.ts'

export const statusCommand: Command = {
  name: 'status',
  group: 'Publish',
  args: '[offer]',
  summary: 'the one status of every offer, and whose turn it is',
  options: [
    { name: 'requests', value: 'FILE', help: 'pull requests as JSON, which git does not know of' },
    { name: 'json', help: 'as JSON' },
    ...judgingOptions,
  ],
  examples: [
    ['martlet status', 'every offer'],
    ['martlet status larkspur/lakehouse', 'one, with its stages and sections'],
  ],
  async run(call) {
    const { options, io, layout } = call
    const file = options.value('requests')
    const requests = file === undefined ? undefined : readRequests(io.cwd(), file)
    const { report, live, catalogue, root } = await load(call, requests && { requests })
    const [typed, ...more] = options.paths
    if (more.length)
      throw new UserError('`status` takes one offer', ['Every offer: npx martlet status'])
    const note = async (ids: readonly string[]): Promise<string> => {
      const text = await unmerged(root, catalogue, ids)
      return text ? `${wrap(text[report.language], layout, 0)}\n` : ''
    }
    if (typed === undefined) {
      const every = report.offers.map(({ id }) => id)
      io.stdout.write(
        options.flag('json')
          ? printedJson(report.offers)
          : `${statusTable(report, layout)}${await note(every)}`,
      )
      return 0
    }
    const id = typed.replace(/^offers\//, '').replace(/\/$/, '')
    const offer = report.offers.find((candidate) => candidate.id === id)
    if (!offer) {
      const state = live.releases.get(id)?.document.data.state
      if (state) {
        throw new UserError(`\`offers/${id}\` is gone; what stays in \`live/${id}\` is ${state}`, [
          `What happened: npx martlet history ${id}`,
        ])
      }
      const meant = nearest(
        id,
        report.offers.map((candidate) => candidate.id),
      )
      throw new UserError(
        `There is no offer \`${id}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
        ['All offers: npx martlet status'],
      )
    }
    const type =
      data.offerTypes.find((candidate) => candidate.id === offer.type)?.name[report.language] ?? ''
    io.stdout.write(
      options.flag('json')
        ? printedJson(offer)
        : `${statusOfOffer(offer, report.language, type, layout)}${await note([id])}`,
    )
    return 0
  },
}
