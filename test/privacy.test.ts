import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyExample, martlet } from './support/cli.ts'

let copy: ReturnType<typeof copyExample>
beforeEach(() => {
  copy = copyExample()
})
afterEach(() => copy.remove())

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const contact = /[\w.+-]+@[\w-]+\.example|\+\d[\d-]{6,}/g

/** Everything private in the frontmatter of the example's offers: addresses, numbers, ids, aliases. */
function sentinels(): string[] {
  const texts = readdirSync(join(copy.root, 'offers'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(copy.root, 'offers', path), 'utf8').split(/^---$/m)[1] ?? '')
  return [
    ...new Set(
      texts.flatMap((text) => [
        ...(text.replaceAll(/^ *(tenantId|role): .*$/gm, '').match(guid) ?? []),
        ...(text.match(contact) ?? []),
        ...[...text.matchAll(/^alias: (.*)$/gm)].map((match) => match[1] as string),
      ]),
    ),
  ]
}

const formats = async (...more: string[]): Promise<string> =>
  (
    await Promise.all(
      ['text', 'json', 'github'].map((format) =>
        martlet(copy.root, 'check', '--notices', '--format', format, ...more),
      ),
    )
  )
    .map(({ out, err }) => out + err)
    .join('\n')

describe('no private value of the example', () => {
  test('is missed by this test', () => {
    expect(sentinels().length).toBeGreaterThan(60)
  })

  test('shows when every private field is broken', async () => {
    const secret = sentinels()
    for (const path of [
      'hanbit/managed-backup',
      'larkspur/queue-broker',
      'larkspur/lakehouse',
      'tidewater/cost-desk',
    ]) {
      copy.edit(`offers/${path}/offer.md`, (text) =>
        text
          .replace(/^alias: (.*)$/m, 'alias: "$1, renamed"')
          .replaceAll(/email: (\S+)@(\S+)/g, 'email: $1.at.$2@')
          .replaceAll(/phone: (.*)$/gm, 'phone: ["$1"]')
          .replaceAll(/^( +- )([0-9a-f]{8}-[0-9a-f-]{27})/gm, '$1$2x'),
      )
    }
    copy.edit('offers/hanbit/managed-backup/plans/standard.md', (text) =>
      text.replaceAll(/principalId: (\S+)/g, 'principalId: $1-0'),
    )
    const shown = await formats()
    expect(shown).toContain('contact-email-format')
    expect(shown).toContain('subscription-id-guid')
    expect(shown).toContain('authorization-principal-guid')
    for (const value of secret) expect(shown).not.toContain(value)
  })

  test('shows beside another finding on the same or the next line', async () => {
    const secret = sentinels()
    copy.edit('offers/hanbit/managed-backup/plans/standard.md', (text) =>
      text.replace(
        /- principalId: (\S+)\n +displayName: (.*)\n +role: .*\n +principalType: .*\n/,
        (_, id: string, name: string) =>
          `- { principalId: ${id}, displayName: ${name}, rolle: Backup Contributor, role: Reader }\n`,
      ),
    )
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text.replace(/^( {2}phone: .*)$/m, '$1\nsumary: x'),
    )
    const { out } = await martlet(copy.root, 'check')
    expect(out).toContain('rolle')
    expect(out).toContain('•••')
    for (const value of secret) expect(out).not.toContain(value)
  })

  test('shows when its field’s name is mistyped, at any place', async () => {
    const secret = sentinels()
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text
        .replace('alias:', 'alais:')
        .replace('previewAudience:', 'previewAudiences:')
        .replace('notificationEmails:', 'notificationEmail:')
        .replace('supportContact:', 'supportContacts:')
        .replace('engineeringContact:', 'engineerContact:'),
    )
    copy.edit('offers/hanbit/managed-backup/plans/dedicated.md', (text) =>
      text.replace('tenantId:', 'tenantID:').replace(/^name: .*$/m, `name: 전담 ${'x'.repeat(60)}`),
    )
    copy.edit('offers/tidewater/publisher.md', (text) =>
      text.replace('subscriptions:', 'subscription:'),
    )
    copy.edit('offers/hanbit/landing-zone-review/offer.ko.md', (text) =>
      text.replace('---\n', `---\nalias: ${secret.find((value) => /^[A-Z]/.test(value))}\n`),
    )
    const { out } = await martlet(copy.root, 'check')
    expect(out).toContain('alais')
    for (const value of secret) expect(out).not.toContain(value)
    expect(out).not.toContain('전담')
  })

  test('shows where the YAML is broken right below it', async () => {
    const secret = sentinels()
    for (const [path, pattern] of [
      ['offers/hanbit/managed-backup/plans/standard.md', /^( +- principalId: .*)$/m],
      ['offers/tidewater/cost-desk/offer.md', /^( {2}phone: .*)$/m],
      ['offers/larkspur/lakehouse/offer.md', /^(alias: .*)$/m],
      ['offers/larkspur/publisher.md', /^(subscriptions:.*\n.*)$/m],
    ] as const) {
      copy.edit(path, (text) => text.replace(pattern, '$1\n?: [ broken'))
    }
    const { out } = await martlet(copy.root, 'check')
    expect(out.match(/yaml-/g)?.length).toBeGreaterThanOrEqual(4)
    for (const value of secret) expect(out).not.toContain(value)
  })

  test('shows in the status, of all offers and of each', async () => {
    const outs = [
      await martlet(copy.root, 'status'),
      await martlet(copy.root, 'status', '--json'),
      await martlet(copy.root, 'status', 'hanbit/managed-backup'),
    ]
    const shown = outs.map(({ out }) => out).join('\n')
    for (const value of [...sentinels(), '전담']) expect(shown).not.toContain(value)
  })
})
