import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import {
  changeClass,
  diffOffers,
  isMarketingOnly,
  publicChanges,
} from '../../src/lifecycle/diff.ts'
import type { Offer } from '../../src/model/catalogue.ts'
import type { Change } from '../../src/model/change.ts'
import { readMemory } from '../../src/read/memory.ts'
import { base, type Files } from '../support/overlay.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

type Edit = (text: string) => string

/** The test marketplace with some files edited; an empty text takes a file away. */
async function offersOf(edits: Record<string, Edit> = {}): Promise<ReadonlyMap<string, Offer>> {
  const files: Files = new Map(base())
  for (const [path, edit] of Object.entries(edits)) {
    const full = `offers/alder/${path}`
    const text = edit(decoder.decode(files.get(full) ?? new Uint8Array()))
    if (text) files.set(full, encoder.encode(text))
    else files.delete(full)
  }
  const { catalogue } = await check(readMemory(files), { now: new Date('2026-11-21T00:00:00Z') })
  return catalogue.offers
}

let before: ReadonlyMap<string, Offer>
beforeAll(async () => {
  before = await offersOf()
})

const changesOf = async (
  id: string,
  edits: Record<string, Edit>,
  from: Record<string, Edit> = {},
): Promise<Change[]> =>
  diffOffers(
    (Object.keys(from).length ? await offersOf(from) : before).get(`alder/${id}`),
    (await offersOf(edits)).get(`alder/${id}`),
  )

/** One change as a line, as a terminal would show it. */
function lineOf({
  group,
  sign,
  plan,
  private: closed,
  internal,
  part,
  what,
  text,
  words,
  note,
}: Change) {
  const runs = words?.map(({ kind, text: run }) =>
    kind === 'added' ? `{+${run}+}` : kind === 'removed' ? `[-${run}-]` : run,
  )
  return [
    `${group} ${sign} ${part ? '  ' : ''}${plan ? `${plan}, ` : ''}${what.en}: ${text.en}`,
    ...(runs ? [` | ${runs.join(' ')}`] : []),
    ...(closed ? [' (private)'] : []),
    ...(internal ? [' (internal)'] : []),
    ...(note ? [` ! ${note.en}`] : []),
  ].join('')
}

const lines = async (...args: Parameters<typeof changesOf>): Promise<string[]> =>
  (await changesOf(...args)).map(lineOf)

const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const edited = text.replace(from, to)
    if (edited === text) throw new Error(`nothing to replace: ${from}`)
    return edited
  }

describe('the difference between two versions of an offer', () => {
  test('is nothing where they say the same', async () => {
    for (const offer of before.values()) expect(diffOffers(offer, offer)).toEqual([])
    expect(
      await lines('backup', {
        'backup/offer.md': (text) => text.replace('---\n', '---\n# a comment\n'),
      }),
    ).toEqual([])
    expect(diffOffers(undefined, undefined)).toEqual([])
  })

  test('tells of everything before the first go-live', () => {
    for (const offer of before.values()) {
      const changes = diffOffers(undefined, offer)
      expect(changes.every(({ sign }) => sign === '+')).toBe(true)
      expect(changes).toHaveLength(1 + offer.plans.length)
      expect(diffOffers(offer, undefined).every(({ group }) => group === 'removal')).toBe(true)
    }
  })
})

const plan = 'broker/plans/standard.md'
const manifest = 'backup/plans/standard.md'
const guid = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f08'

describe('in words', () => {
  const table: readonly [string, string, Record<string, Edit>, readonly string[]][] = [
    [
      'a price that rises',
      'broker',
      { [plan]: replace('0.10', '0.11') },
      ['technical ~ standard, price: USD 0.10 → 0.11 per core and hour (+10\u00A0%)'],
    ],
    [
      'a price that falls, in full',
      'review',
      { 'review/offer.md': replace('4800', '3200') },
      ['technical ~ price: USD 4,800.00 → 3,200.00 (−33\u00A0%)'],
    ],
    [
      'another currency, without a share',
      'broker',
      { [plan]: replace('USD', 'JPY') },
      ['technical ~ standard, price: USD 0.10 per core and hour → JPY 0.1 per core and hour'],
    ],
    [
      'another billing model, with its price, once',
      'broker',
      { [plan]: (text) => text.replace('hourly', 'monthly').replace('0.10', '70') },
      ['technical ~ standard, price: USD 0.10 per core and hour → USD 70.00 per month'],
    ],
    [
      'a plan that is new, and one that is gone',
      'broker',
      {
        'broker/plans/premium.md': () =>
          '---\nname: Premium\npricing: { model: monthly, currency: USD, price: 240 }\n---\n\nMore.\n',
        'broker/plans/byol.md': () => '',
      },
      [
        'new-plan + premium, premium: USD 240.00 per month, public',
        'removal - byol, byol: billed by the publisher, public',
      ],
    ],
    [
      'a new manifest, with what follows for customers',
      'backup',
      {
        [manifest]: (text) =>
          text
            .replace('1.2.0', '1.3.0')
            .replace('      role: Reader\n', '      role: Contributor\n')
            .replace(
              '    - principalId: 3d92',
              '    - principalId: 77777777-6c04-4b17-8e7f-b1a05d46c923\n      displayName: Alder on-call\n      role: acdd72a7-3385-48ef-bd42-f606fba81ae7\n    - principalId: 3d92',
            ),
      },
      [
        'technical ~ standard, manifest: 1.2.0 → 1.3.0 ! The manifest has a new version: customers of plan standard see an update and decide themselves whether to accept it.',
        'technical +   standard, Alder on-call: Reader',
        'technical ~   standard, Alder operations: Backup Contributor, Reader → Backup Contributor, Contributor',
      ],
    ],
    [
      'a role added, and a principal put behind the same name',
      'backup',
      {
        [manifest]: (text) =>
          text
            .replaceAll('3d92f5a8', '4d92f5a8')
            .replace(
              '    - principalId: 4d92',
              `    - principalId: e7a40c3d-81b5-4f62-9d0a-26c5f3b87e19\n      displayName: Alder operations\n      role: Owner\n    - principalId: 4d92`,
            ),
      },
      [
        'technical ~   standard, Alder operations: Backup Contributor, Reader → Backup Contributor, Reader, Owner added',
        'technical ~   standard, Alder contracts: another principal behind the same name',
      ],
    ],
    [
      'roles a principal may assign',
      'backup',
      {
        [manifest]: replace(
          'role: Reader\n',
          'role: Reader\n      assignableRoles: [Contributor, Reader]\n',
        ),
      },
      ['technical ~   standard, Alder operations: Reader, may assign: Contributor, Reader added'],
    ],
    [
      'a version that falls, without a word to customers',
      'backup',
      { [manifest]: replace('1.2.0', '1.1.9') },
      ['technical ~ standard, manifest: 1.2.0 → 1.1.9'],
    ],
    [
      'markets, clouds, sizes and ports',
      'broker',
      {
        [plan]: (text) =>
          text
            .replace('["NO", US]', '["NO", DE, KR]')
            .replace('[azureGlobal]', '[azureGlobal, azureGovernment]')
            .replace('[Standard_D2s_v5]', '[Standard_D4s_v5]')
            .replace('port: "5671"', 'port: "5671-5672"'),
      },
      [
        'technical ~ standard, sold in: Germany, South Korea added; United States taken out',
        'technical + standard, Azure clouds: Azure Government added',
        'technical ~ standard, machine sizes: Standard_D4s_v5 added; Standard_D2s_v5 taken out',
        'technical ~ standard, open ports: 5671/tcp AMQP over TLS → 5671-5672/tcp AMQP over TLS',
      ],
    ],
    [
      'an image',
      'broker',
      {
        [plan]: (text) =>
          text
            .replace('version: "1.4.0"', 'version: "1.4.1"')
            .replace('standard-1.4.0.vhd', 'standard-1.4.1.vhd')
            .replace('BROKER_SAS', 'BROKER_SAS_2'),
      },
      [
        'technical ~ standard, image version: 1.4.0 → 1.4.1',
        'technical ~ standard, OS disk: changed (internal)',
        'technical ~ standard, OS disk, signature: changed (internal)',
      ],
    ],
    [
      'the end of sales',
      'broker',
      { [plan]: replace('visibility: public', 'visibility: public\nstopSelling: true') },
      ['technical ~ standard, sales: no longer sold to new customers'],
    ],
    [
      'texts, word by word',
      'backup',
      {
        'backup/offer.md': (text) =>
          text
            .replace(
              'We watch your Azure backups and rehearse',
              'We watch and mend your Azure backups and try',
            )
            .replace('mend what failed', 'mend all that failed'),
      },
      [
        'listing ~ summary: 3 words added, 1 word taken out | We watch {+and mend+} your Azure backups and [-rehearse-] {+try+} a restore every quarter.',
        'listing ~ description: 2 words added, 1 word taken out | … every morning and mend [-what-] {+all that+} failed, so that a …',
      ],
    ],
    [
      'only line breaks',
      'broker',
      { 'broker/terms.md': (text) => text.replace(' ', '\n') },
      ['listing ~ terms: line breaks and spaces'],
    ],
    [
      'links added, retitled, led elsewhere and taken out',
      'backup',
      {
        'backup/offer.md': replace(
          '  - { title: Handbook, url: https://alder.example/backup/handbook }',
          '  - { title: The handbook, url: https://alder.example/backup/handbook }\n  - { title: Prices, url: https://alder.example/prices }',
        ),
      },
      [
        'listing + link 2: Prices, https://alder.example/prices',
        'listing ~ link 1, title: 2 words added, 1 word taken out | [-Handbook-] {+The handbook+}',
      ],
    ],
    [
      'names of categories, and a keyword',
      'backup',
      {
        'backup/offer.md': (text) =>
          text.replace('[storage]', '[storage, compute]').replace('[backup, restore]', '[backup]'),
      },
      ['listing + categories: Compute added', 'listing - search keywords: restore taken out'],
    ],
    [
      'a document under another title, and a screenshot’s caption',
      'review',
      {
        'review/offer.md': (text) =>
          text.replace('Scope and agenda', 'Scope').replace('in the order of', 'by'),
      },
      [
        'listing ~ screenshot 1, caption: 1 word added, 4 words taken out | Findings [-in the order of-] {+by+} their risk',
        'listing ~ document 1, title: 2 words taken out | Scope [-and agenda-]',
      ],
    ],
    [
      'a translation that is new',
      'backup',
      { 'backup/offer.ko.md': () => '---\nname: 알더 백업\n---\n\n설명\n' },
      ['listing + Korean translation: name, description'],
    ],
    [
      'private things: only that they changed, audiences as numbers',
      'backup',
      {
        'backup/offer.md': (text) =>
          text
            .replace('al-backup', 'al-backup-2')
            .replace('mara@', 'ada@')
            .replace('leads@', 'sales@')
            .replace('one protected machine', 'two protected machines')
            .replace(`[${guid}4]`, `[${guid}4, ${guid}5, ${guid}6]`),
      },
      [
        'listing ~ preview audience: 1 → 3 subscriptions (+2) (internal)',
        'listing ~ alias: changed (internal)',
        'listing ~ engineering contact: changed (internal)',
        'listing ~ lead management: changed (internal)',
        'listing ~ notes for certification: changed (internal)',
      ],
    ],
    [
      'an audience of the same size with others in it',
      'backup',
      { 'backup/offer.md': replace(`${guid}4`, `${guid}9`) },
      ['listing ~ preview audience: 1 subscription, some of them others (internal)'],
    ],
    [
      'files of a package',
      'pipeline',
      {
        'pipeline/package/template/mainTemplate.json': replace('{', '{ '),
        'pipeline/package/template/nested/storage.json': () => '{}',
      },
      ['technical ~ template, package: mainTemplate.json changed; nested/storage.json added'],
    ],
    [
      'files that no field names',
      'pipeline',
      { 'pipeline/media/notes.txt': () => 'x' },
      ['listing + other files: media/notes.txt added (internal)'],
    ],
    [
      'a field that is no longer written',
      'backup',
      { 'backup/offer.md': replace('privacyPolicyUrl: https://alder.example/privacy\n', '') },
      ['listing - privacy policy: https://alder.example/privacy, now taken out'],
    ],
  ]

  test.each(table)('%s', async (_, id, edits, expected) => {
    expect(await lines(id, edits)).toEqual(expected)
  })

  test('a logo with the sizes of both, the same under another name is none', async () => {
    const offer = before.get('alder/backup') as Offer
    const file = (name: string) => offer.files.get(`media/${name}.png`)
    const wide = file('wide')
    const large = file('large')
    if (!wide || !large) throw new Error('no logos')
    const files = new Map(offer.files)
    files.set('media/wide.png', { ...large, path: 'media/wide.png' })
    expect(diffOffers(offer, { ...offer, files }).map(lineOf)).toEqual([
      `listing ~ wide logo: replaced, ${wide.image?.width}×${wide.image?.height} → ${large.image?.width}×${large.image?.height}`,
    ])
    files.set('media/wide.png', wide)
    files.set('media/broad.png', { ...wide, path: 'media/broad.png' })
    files.delete('media/wide.png')
    const moved = {
      ...offer,
      files,
      document: {
        ...offer.document,
        data: {
          ...offer.document.data,
          logos: { ...offer.document.data.logos, wide: 'media/broad.png' },
        },
      },
    }
    expect(diffOffers(offer, moved)).toEqual([])
  })

  test('in Korean', async () => {
    const changes = [
      ...(await changesOf('broker', { [plan]: replace('0.10', '0.11') })),
      ...(await changesOf('backup', { [manifest]: replace('1.2.0', '1.3.0') })),
    ]
    expect(changes.map(({ what, text, note }) => [what.ko, text.ko, note?.ko])).toEqual([
      ['가격', '코어·시간당 USD 0.10 → 0.11 (+10%)', undefined],
      [
        '매니페스트',
        '1.2.0 → 1.3.0',
        '매니페스트에 새 버전이 있습니다. 고객이 업데이트를 보고 받아들일지 직접 정합니다. 플랜: standard',
      ],
    ])
  })

  test('no id of a principal, tenant or subscription, wherever somebody wrote it', async () => {
    const id = '99999999-6c04-4b17-8e7f-b1a05d46c923'
    const changes = await changesOf('backup', {
      [manifest]: (text) =>
        text
          .replace('tenantId: 5c1d7b90-2f6e-4b83-a1d4-93e0c8f7b265', `tenantId: ${id}`)
          .replace('displayName: Alder contracts', `displayName: Team ${id}`)
          .replace('role: Reader', `role: ${id}`),
      'backup/offer.md': replace(`${guid}4`, id),
    })
    expect(changes.length).toBeGreaterThan(3)
    expect(JSON.stringify(changes)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })
})

describe('private plans', () => {
  const closed = replace('visibility: public', 'visibility: private')

  test('are told of, and marked; in public only that something changed', async () => {
    const changes = await changesOf(
      'broker',
      {
        [plan]: (text) => closed(text).replace('0.10', '0.08'),
        'broker/offer.md': replace('name: ', 'name: New '),
      },
      { [plan]: closed },
    )
    expect(changes.map(lineOf)).toEqual([
      'technical ~ standard, price: USD 0.10 → 0.08 per core and hour (−20\u00A0%) (private)',
      expect.stringMatching(/^listing ~ name:/),
    ])
    expect(publicChanges(changes).map(lineOf)).toEqual([
      'technical ~ private plans: something changed (internal)',
      expect.stringMatching(/^listing ~ name:/),
    ])
  })

  test('stay private when they come, go, open or close', async () => {
    const cases = [
      await changesOf('broker', {}, { [plan]: closed }),
      await changesOf('broker', { [plan]: closed }),
      await changesOf('broker', { [plan]: () => '' }, { [plan]: closed }),
      await changesOf('broker', { [plan]: closed }, { [plan]: () => '' }),
    ]
    for (const changes of cases) {
      expect(changes).toHaveLength(1)
      expect(publicChanges(changes).map(lineOf)).toEqual([
        'technical ~ private plans: something changed (internal)',
      ])
    }
  })
})

describe('the kind of a change', () => {
  test('follows the four ways to production', async () => {
    const texts = await changesOf('broker', { 'broker/offer.md': replace('name: ', 'name: New ') })
    const price = await changesOf('broker', { [plan]: replace('0.10', '0.11') })
    const gone = await changesOf('broker', { [plan]: () => '' })
    expect([texts, price, gone, []].map(changeClass)).toEqual([
      ['listing'],
      ['technical'],
      ['removal'],
      [],
    ])
    expect([texts, price, gone, []].map(isMarketingOnly)).toEqual([true, false, false, false])
    expect(changeClass(diffOffers(undefined, before.get('alder/broker')))).toEqual([
      'new-plan',
      'listing',
    ])
  })
})
