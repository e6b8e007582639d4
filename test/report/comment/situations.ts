import type { Language } from '../../../src/model/text.ts'
import type { Failed, Judged } from '../../../src/report/comment/input.ts'
import { takeLive, writeRecord } from '../../support/live.ts'
import { marketplaceFiles } from '../../support/marketplace.ts'
import type { Files } from '../../support/overlay.ts'
import { around, edit, request, small, write } from './requests.ts'

const backup = 'offers/hanbit/managed-backup'
const broker = 'offers/larkspur/queue-broker'
const desk = 'offers/tidewater/cost-desk'

const breakTwo = (files: Files): void => {
  edit(files, `${backup}/offer.md`, (text) =>
    text
      .replace(/^name: .*$/m, `name: ${'한빛 매니지드 백업 '.repeat(6).trim()}`)
      .replace(/^categories: .*$/m, 'categories: [storage, storage, complience]')
      .replace(/^privacyPolicyUrl: .*$/m, 'privacyPolicyUrl: https://docs.google.com/policy'),
  )
  edit(files, `${broker}/plans/standard.md`, (text) => text.replace('price: 0.12', 'price: 0.14'))
}

const waived = (more: string): string =>
  `waivers:\n  - rule: summary-length\n    reason: The translation agency is late. ${more}\n    owner: mara-lind\n    expires: "2026-12-31"\n`

const asked = { reason: 'It ends', ticket: '2611210040' }

const longSummary = (files: Files): void =>
  edit(files, 'offers/alder/ledger/offer.md', (text) =>
    text.replace(/^summary: .*$/m, `summary: ${'s'.repeat(101)}`),
  )

/** Every situation of a request, made by the engine out of real files. */
export const situations: Record<string, (language?: Language) => Promise<Judged | Failed>> = {
  errors: (language) => request(marketplaceFiles(), breakTwo, language),
  'one-offer': (language) =>
    request(
      marketplaceFiles(),
      (files) => edit(files, `${desk}/offer.md`, (text) => text.replace(/^summary: .*\n/m, '')),
      language,
    ),
  passing: (language) =>
    request(
      marketplaceFiles(),
      (files) => {
        for (const folder of [desk, backup])
          edit(files, `${folder}/offer.md`, (text) => `${text.trimEnd()}\n\nMore to read.\n`)
      },
      language,
    ),
  'passing-with-warnings': (language) =>
    request(
      marketplaceFiles(),
      (files) => edit(files, `${desk}/offer.md`, (text) => `${text.trimEnd()}\n\n---\n\nMore.\n`),
      language,
    ),
  'settings-change': (language) =>
    request(
      small(),
      (files) => {
        edit(files, 'marketplace.yml', (text) => text.replace('signOff: required', 'signOff: none'))
      },
      language,
    ),
  'new-owner-and-waiver': (language) =>
    request(
      small(),
      (files) => {
        edit(files, 'offers/alder/publisher.md', (text) =>
          text.replace(/^owners: .*$/m, 'owners: [mara-lind, somebody-else]'),
        )
        longSummary(files)
        write(files, 'offers/alder/ledger/waivers.yml', waived('More.'))
      },
      language,
    ),
  'new-publisher': (language) =>
    request(
      small(),
      (files) => {
        const profile = new TextDecoder().decode(files.get('offers/alder/publisher.md'))
        write(files, 'offers/birch/publisher.md', profile.replace('Alder', 'Birch'))
      },
      language,
    ),
  'no-offers': async () => ({
    ...(await request(marketplaceFiles(), (files) =>
      write(files, 'README.md', 'Nothing of an offer.\n'),
    )),
  }),
  'our-fault': async (language = 'en') => ({
    ...around,
    fault: {
      language,
      tool: 'martlet 0.1.0',
      ruleId: 'logo-size',
      path: `${backup}/offer.md`,
      url: 'https://fieldmark.example/preview/rules/logo-size/',
    },
  }),
  'draft-only': (language) =>
    request(
      small(),
      (files) =>
        write(
          files,
          'offers/alder/archive/offer.md',
          '---\ntype: managed-service\nalias: Archive\ndraft: true\n---\n',
        ),
      language,
    ),
  publisher: (language) =>
    request(
      marketplaceFiles(),
      (files) => {
        edit(files, 'offers/hanbit/publisher.md', (text) => text.replace(/^name: .*\n/m, ''))
        edit(files, 'marketplace.yml', (text) =>
          text.replace('signOff: required', 'signOff: maybe'),
        )
      },
      language,
    ),
  waivers: (language) => {
    const before = small()
    write(before, 'offers/alder/ledger/waivers.yml', waived(''))
    longSummary(before)
    return request(
      before,
      (files) => {
        edit(files, 'offers/alder/ledger/offer.md', (text) => `${text.trimEnd()}\n\nMore.\n`)
        edit(files, 'offers/alder/backup/offer.md', (text) =>
          text.replace(/^summary: .*$/m, `summary: ${'b'.repeat(101)}`),
        )
        write(files, 'offers/alder/backup/waivers.yml', waived('@mara-lind <b>please</b>'))
      },
      language,
    )
  },
  many: (language) =>
    request(
      small(),
      (files) => {
        for (let number = 10; number < 36; number++) {
          for (const [path, bytes] of small()) {
            const copy = path.replace('alder/ledger/', `alder/ledger-${number}/`)
            if (copy !== path) files.set(copy, bytes)
          }
          edit(files, `offers/alder/ledger-${number}/offer.md`, (text) => {
            const named = text
              .replace(/^name: .*$/m, `name: Ledger ${number}${number % 3 ? '' : 'x'.repeat(60)}`)
              .replace(/^Alder Ledger is/m, `Ledger ${number} is`)
            if (number % 4 === 0) return named.replace(/^summary: .*\n/m, '')
            return number % 5
              ? named
              : named.replace(/^categories: .*$/m, 'categories: [gardening]')
          })
        }
      },
      language,
    ),
  hostile: (language) =>
    request(
      small(),
      (files) => {
        edit(files, 'offers/alder/ledger/offer.md', (text) =>
          text
            .replace(
              /^categories: .*$/m,
              'categories: ["Cloud | @everyone <img src=x> `rm` ![](//x) #1"]',
            )
            .replace(/^keywords: .*$/m, 'keywords: ["</details><!-- \\u202Etxt.exe"]'),
        )
        write(
          files,
          'offers/alder/@everyone </summary>/offer.md',
          '---\ntype: "</details><script>"\n---\n',
        )
      },
      language,
    ),
  'go-live': (language) =>
    request(marketplaceFiles(), (files) => takeLive(files, 'hanbit/managed-backup'), language),
  'first-go-live': (language) =>
    request(marketplaceFiles(), (files) => takeLive(files, 'larkspur/lakehouse'), language),
  overtaken: (language) => {
    const old = marketplaceFiles()
    edit(old, `${backup}/offer.md`, (text) => text.replace('주 1회', '주 2회'))
    return request(
      marketplaceFiles(),
      (files) => takeLive(files, 'hanbit/managed-backup', {}, old),
      language,
    )
  },
  delist: (language) =>
    request(
      marketplaceFiles(),
      (files) =>
        writeRecord(files, 'tidewater/cost-desk', {
          state: 'delisted',
          delisted: '2026-11-21',
          ...asked,
        }),
      language,
    ),
  'delist-plan': (language) =>
    request(
      marketplaceFiles(),
      (files) => writeRecord(files, 'tidewater/cost-desk', { removedPlans: ['team'], ...asked }),
      language,
    ),
  relist: (language) =>
    request(marketplaceFiles(), (files) => writeRecord(files, 'tidewater/budget-mailer'), language),
  adopt: (language) => {
    const fresh = marketplaceFiles()
    for (const path of fresh.keys()) if (path.startsWith('live/')) fresh.delete(path)
    return request(
      fresh,
      (files) => {
        for (const id of ['tidewater/cost-desk', 'larkspur/queue-broker'])
          takeLive(files, id, { source: 'adopted' })
      },
      language,
    )
  },
  profile: (language) => {
    const before = marketplaceFiles()
    edit(before, 'offers/hanbit/publisher.md', (text) => `${text.trimEnd()}\n\nMore of us.\n`)
    return request(
      before,
      (files) => {
        const profile = before.get('offers/hanbit/publisher.md')
        if (profile) files.set('live/hanbit/publisher.md', profile)
      },
      language,
    )
  },
  'without-sign-off': (language) => {
    const before = small()
    edit(before, 'marketplace.yml', (text) => text.replace('signOff: required', 'signOff: none'))
    return request(
      before,
      (files) =>
        edit(files, 'offers/alder/ledger/offer.md', (text) => `${text.trimEnd()}\n\nMore.\n`),
      language,
    )
  },
}
