import { expect, test } from 'vitest'
import { edited, findingsOf } from './judge.ts'

const offer = 'offers/alder/backup/offer.md'
const guid = '4b6e0f1a-93c7-4d25-8e1b-a07d52f9c683'

/** The group written as `leads:` with these fields, each on its line. */
const leads = (fields: readonly string[]) =>
  edited(offer, [
    'leads: { destination: email, contactEmails: [leads@alder.example] }',
    `leads:\n${fields.map((field) => `  ${field}`).join('\n')}`,
  ])

const whole: Readonly<Record<string, readonly string[]>> = {
  azureTable: ['connectionString: "${secret:LEADS}"'],
  'dynamics by directory': [
    'instanceUrl: https://alder.crm4.dynamics.com/',
    'authentication: azureAD',
    `applicationId: ${guid}`,
    'applicationKey: "${secret:LEADS}"',
    `directoryId: ${guid}`,
  ],
  'dynamics by account': [
    'instanceUrl: https://alder.crm4.dynamics.com/',
    'authentication: office365',
    'username: leads-writer',
    'password: "${secret:LEADS}"',
  ],
  email: ['contactEmails: [leads@alder.example]'],
  httpsEndpoint: ['endpoint: https://alder.example/leads'],
  marketo: ['serverId: app-lk04', 'munchkinId: 482-QVT-917', 'formId: "30417"'],
  'marketo by client': [
    'munchkinId: 482-QVT-917',
    'formId: "30417"',
    'clientId: 7c1f',
    'clientSecret: "${secret:LEADS}"',
  ],
  salesforce: ['organizationId: 00D5g00000TwQ7k'],
}

const cases = Object.entries(whole).map(([name, fields]): [string, readonly string[]] => [
  name,
  [`destination: ${name.split(' ')[0]}`, ...fields],
])

test.each(cases)('%s is complete, with or without e-mail addresses', async (_, fields) => {
  expect(await findingsOf('lead-destination-fields', leads(fields))).toEqual([])
  if (fields.some((field) => field.startsWith('contactEmails'))) return
  const more = [...fields, 'contactEmails: [leads@alder.example]']
  expect(await findingsOf('lead-destination-fields', leads(more))).toEqual([])
})

test.each(cases)('%s needs each of its fields', async (_, fields) => {
  for (const field of fields.slice(1)) {
    const name = field.split(':')[0]
    const found = await findingsOf(
      'lead-destination-fields',
      leads(fields.filter((other) => other !== field)),
    )
    const reasons = found.map(({ reason }) => reason)
    const expected = `\`leads.${name}\` is missing, expected it for this destination`
    expect(reasons).toEqual([expected])
  }
})

test.each<[destination: string, written: string, words: RegExp]>([
  ['marketo', 'munchkinId: 482-QVT-91', /three groups/],
  ['marketo', 'formId: "123456789"', /1 to 8 digits/],
  ['marketo', 'formId: 30417', /read as a number, expected text in quotes/],
  ['marketo', 'serverId: "app lk04"', /letters, digits, dots and hyphens/],
  ['marketo', `serverId: ${'a'.repeat(256)}`, /letters, digits, dots and hyphens/],
  ['salesforce', 'organizationId: 00D5g00000TwQ7', /15 letters and digits/],
  ['salesforce', 'organizationId: 00D5g00000TwQ7-', /15 letters and digits/],
  ['dynamics by directory', 'applicationId: 4b6e0f1a', /a GUID/],
  ['dynamics by directory', 'directoryId: alder.example', /a GUID/],
  ['dynamics by directory', 'instanceUrl: alder.crm4.dynamics.com', /a whole address/],
  ['dynamics by account', 'authentication: office356', /expected `office365` or `azureAD`/],
  ['dynamics by account', `username: ${'u'.repeat(129)}`, /too long, expected at most 128/],
  ['email', 'contactEmails: []', /no entries, expected at least 1/],
])('%s with %s', async (name, written, words) => {
  const field = written.split(':')[0] ?? ''
  const others = (whole[name] ?? []).filter((other) => !other.startsWith(`${field}:`))
  const changes = leads([`destination: ${name.split(' ')[0]}`, ...others, written])
  const found = await findingsOf('lead-destination-fields', changes)
  expect(found.map(({ reason }) => reason)).toEqual([expect.stringMatching(words)])
  expect(found[0]?.sensitive).toBe(true)
  expect(found[0]?.reason).not.toContain(written.split(': ')[1])
})

test.each(['azure-2020', 'azure-current'])(
  '%s asks Marketo for one of its two sign-ins',
  async (profile) => {
    const changes = leads([
      'destination: marketo',
      'munchkinId: 482-QVT-917',
      'formId: "30417"',
      'clientId: 7c1f',
    ])
    const found = await findingsOf('lead-destination-fields', changes, profile)
    expect(found.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('leads.clientSecret'),
    ])
  },
)

test.each(['blob', 'Blob', 'azureBlob', '"azure-blob"', 'blobStorage'])(
  'the retired %s is told once',
  async (written) => {
    const changes = leads([`destination: ${written}`])
    expect(await findingsOf('lead-destination-blob-retired', changes)).toHaveLength(1)
    expect(await findingsOf('lead-destination-known', changes)).toEqual([])
  },
)
