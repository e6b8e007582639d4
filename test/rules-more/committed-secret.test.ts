import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { excerptsOf } from '../../src/cli/excerpts.ts'
import { toText } from '../../src/report/text.ts'
import { line } from '../support/format.ts'
import { chunk, encodePng } from '../support/png.ts'
import { secrets } from '../support/secrets.ts'
import { baseText, type Changes, changedBy, edited, findingsIn, findingsOf } from './judge.ts'

const broker = 'offers/alder/broker'
const pipeline = 'offers/alder/pipeline'
const terms = (text: string): Changes => ({ [`${broker}/terms.md`]: `# Terms\n\n${text}\n` })
const places = (found: Awaited<ReturnType<typeof findingsIn>>): string[] =>
  found.map(({ path, place: { start } }) => `${path}:${start.line}:${start.column}`)

describe('every form of a secret', () => {
  const { signature, accountKey, aws, opaque, ...forms } = secrets
  const more = {
    'a key under the name of its field': `"accountKey": "${accountKey}"`,
    'a key under a name with a mistake': `acountKey: ${accountKey}`,
    'a secret of AWS': `aws_secret_access_key = ${aws}`,
    'a secret of AWS in JSON': `"secretAccessKey": "${aws}"`,
    'an unknown token under its name': `api_token: ${opaque}`,
    'a key in hexadecimal digits': `apiKey: ${Buffer.from(opaque).toString('hex').slice(0, 32)}`,
    'a private key in JSON': JSON.stringify({ key: secrets.pem }),
    'a private key in a quotation': secrets.rsa.replaceAll(/^/gm, '> '),
    'a private key with headers': secrets.rsa.replace(
      '\n',
      '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,4F3A\n\n',
    ),
    'a private key without its end': secrets.rsa.replace(/-----END.*/, ''),
    'an address with a user alone in the name': `https://:${opaque.slice(0, 9)}@alder.example/`,
    'an encoded password': `amqps://mara:${encodeURIComponent(`${opaque.slice(0, 6)}!é`)}@alder.example`,
    'a password before its server': `Pwd=${opaque.slice(0, 9)};Data Source=alder`,
  }
  test.each([...Object.entries(forms), ...Object.entries(more)])('%s', async (_, text) => {
    for (const around of ['$', '`$`', '    value: "$"', '($), and more', 'x=$'].slice(
      0,
      text.includes('\n') ? 1 : 5,
    )) {
      const found = await findingsIn(terms(around.replace('$', () => text)))
      expect(
        found.map(({ ruleId }) => ruleId),
        around,
      ).toEqual(['committed-secret'])
      expect(found[0]).toMatchObject({ severity: 'error', sensitive: true, offer: 'alder/broker' })
    }
  })

  test('is told once each, also when they share a line', async () => {
    const found = await findingsOf(
      'committed-secret',
      terms(`${secrets.github} ${secrets.npm}\n${secrets.github}`),
    )
    expect(places(found)).toEqual([
      `${broker}/terms.md:3:1`,
      `${broker}/terms.md:3:42`,
      `${broker}/terms.md:4:1`,
    ])
  })
})

const hex = (length: number): string => 'b2f4d5ab61c80e9375af'.repeat(7).slice(0, length)
test.each([
  '${secret:NAME}',
  'AccountKey=<your-key>',
  'AccountKey=...',
  `AccountKey=${'X'.repeat(86)}==`,
  `AccountKey=${'A'.repeat(86)}==`,
  'AccountKey={{storage-account-key-goes-here-and-nowhere-else}}',
  `AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFl${'qUwJPLlm0EtlCDXJ1OUzFT50'.repeat(3)}==`,
  "[concat('AccountKey=', listKeys(variables('id'), '2023-01-01').keys[0].value)]",
  `"adminPassword": "[parameters('adminPassword')]"`,
  '"adminPassword": { "type": "securestring" }',
  'Server=tcp:alder;Database=x;User ID=mara;Password={your_password};',
  'Server=tcp:alder;Database=x;User ID=mara;Password=********;',
  'Server=tcp:alder;Database=x;User ID=mara;Password=<password>;',
  'Server=tcp:alder;Database=x;User ID=mara;Password=${secret:SQL};',
  'Server=tcp:alder;Database=x;User ID=mara;Password=[parameters(1)];',
  'The password=hunter2 is what nobody should choose',
  'https://user:password@alder.example/',
  'https://user:<password>@alder.example/',
  'https://user:${secret:PASSWORD}@alder.example/',
  'https://$USER:$PASSWORD@alder.example/',
  'https://mara@alder.example/ and ssh://git@alder.example:22/broker.git',
  'https://alder.example:8443/@mara',
  'docker://alder.example/broker:1.4.0@sha256:9f86d081',
  'oci://broker:latest@sha256:9f86d081',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
  `-----BEGIN PRIVATE KEY-----\n${'x'.repeat(64)}\n-----END PRIVATE KEY-----`,
  secrets.pem.replaceAll('PRIVATE KEY', 'PUBLIC KEY'),
  secrets.pem.replaceAll('PRIVATE KEY', 'CERTIFICATE'),
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQDBrokerAlderPublicKey3q9Xw7 mara@alder',
  `ghp_${'x'.repeat(36)}`,
  'ghp_ begins a token',
  'npm_config_registry=https://registry.alder.example/npm_and_yarn_together_at_last',
  'AKIAIOSFODNN7EXAMPLE',
  'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'Authorization: Bearer <token>',
  'Authorization: Bearer $TOKEN',
  'The bearer internationalizationandlocalization of the licence',
  'Authorization: Basic dXNlcjpwYXNzd29yZA==',
  'eyJhbGciOiJIUzI1NiJ9 begins a token',
  'xoxb-your-token-goes-in-this-place',
  `"integrity": "sha512-${secrets.accountKey}"`,
  `sha256: ${hex(64)}`,
  `commit ${hex(40)}`,
  'key: 5c1d7b90-2f6e-4b83-a1d4-93e0c8f7b265',
  '"instrumentationKey": "5c1d7b90-2f6e-4b83-a1d4-93e0c8f7b265"',
  `"publicKey": "${secrets.opaque}"`,
  '"secretName": "alder-broker-storage-account-key-2024"',
  '"keyVaultSecretUri": "https://alder.vault.azure.net/secrets/broker/latest"',
  '"imageSku.key": "UbuntuServer2204LtsGeneration2Image"',
  `![logo](data:image/png;base64,${secrets.accountKey})`,
])('%s is no secret', async (text) => {
  const found = [
    ...(await findingsOf('committed-secret', terms(text))),
    ...(await findingsOf('vm-image-sas-secret', terms(text))),
  ]
  expect(found.map(line)).toEqual([])
})

const where: Readonly<Record<string, readonly [Changes, string]>> = {
  'marketplace.yml': [
    { 'marketplace.yml': `${baseText('marketplace.yml')}# ${secrets.github}\n` },
    'marketplace.yml:6:3',
  ],
  'publisher.md': [
    edited('offers/alder/publisher.md', ['small companies.', `small companies. ${secrets.npm}`]),
    'offers/alder/publisher.md:15:54',
  ],
  'a signature in publisher.md': [
    edited('offers/alder/publisher.md', [
      'https://alder.example/\n',
      `https://alder.example/?${secrets.signature}\n`,
    ]),
    'offers/alder/publisher.md:4:71',
  ],
  'a comment in offer.md': [
    edited(`${broker}/offer.md`, ['language: en', `language: en # ${secrets.github}`]),
    `${broker}/offer.md:7:16`,
  ],
  'a description': [
    edited(`${broker}/offer.md`, ['Alder Broker is for', `${secrets.github} is for`]),
    `${broker}/offer.md:26:1`,
  ],
  'a translation': [
    { [`${broker}/offer.ko.md`]: `---\nsummary: ${secrets.github}\n---\n` },
    `${broker}/offer.ko.md:2:10`,
  ],
  'the last field of a draft': [
    edited(`${broker}/offer.md`, ['alias: al-broker', `alias: ${secrets.github}\ndraft: true`]),
    `${broker}/offer.md:3:8`,
  ],
  waivers: [
    {
      [`${broker}/waivers.yml`]: `# ${secrets.github}\nwaivers: []\n`,
    },
    `${broker}/waivers.yml:1:3`,
  ],
  'an audience': [
    {
      [`${broker}/audience/preview.csv`]: `Id,Description,Type\n0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084,${secrets.github},SubscriptionId\n`,
    },
    `${broker}/audience/preview.csv:2:38`,
  ],
  'a stray file': [
    { [`${broker}/documents/.env`]: `A=1\r\nTOKEN=${secrets.github}\r\n` },
    `${broker}/documents/.env:2:7`,
  ],
  'a file in UTF-16': [
    {
      [`${broker}/documents/notes.txt`]: Buffer.from(`\uFEFF${secrets.github}\n`, 'utf16le'),
    },
    `${broker}/documents/notes.txt:1:1`,
  ],
  'a picture': [
    {
      [`${broker}/documents/plan.png`]: Buffer.from(`\x89PNG\0\0${secrets.ssh}\0`, 'latin1'),
    },
    `${broker}/documents/plan.png:1:1`,
  ],
  'a template': [
    edited(`${pipeline}/package/template/mainTemplate.json`, [
      '"outputs": {}',
      `"outputs": {\n    "key":"${secrets.markedStorage}"\n  }`,
    ]),
    `${pipeline}/package/template/mainTemplate.json:46:12`,
  ],
}

test.each(Object.entries(where))('is found in %s', async (_, [changes, place]) => {
  const found = await findingsOf('committed-secret', changes)
  expect(places(found)).toEqual([place])
  expect(found[0]?.severity).toBe('error')
})

test('is found in the files of a ZIP package, which the plan stands for', async () => {
  const folder = `${pipeline}/package/template`
  const entries = {
    'mainTemplate.json': strToU8(baseText(`${folder}/mainTemplate.json`)),
    'createUiDefinition.json': strToU8(baseText(`${folder}/createUiDefinition.json`)),
    'scripts/install.sh': strToU8(`TOKEN=${secrets.github}\nOTHER=${secrets.npm}\n`),
    'tool.exe': strToU8(`MZ\0\0${secrets.pem}\0`),
    'notes/large.txt': strToU8('-'.repeat(2_000_000)),
  }
  const found = await findingsIn({
    [`${pipeline}/package/template.zip`]: zipSync(entries),
    [`${folder}/mainTemplate.json.delete`]: '',
    [`${folder}/createUiDefinition.json.delete`]: '',
  })
  const where = 'in `package/template.zip`, expected a reference to a secret committed-secret'
  expect(found.map(line)).toEqual([
    `${pipeline}/plans/template.md:10:1 error An access token is written in \`scripts/install.sh\` ${where}`,
    `${pipeline}/plans/template.md:10:1 error A private key is written in \`tool.exe\` ${where}`,
  ])
})

test('is told once where another rule would speak of the same value', async () => {
  for (const [from, to] of [
    ['privacyPolicyUrl: https://alder.example/privacy', `privacyPolicyUrl: "${secrets.address}"`],
    ['email: support@alder.example', `email: ${secrets.github}`],
    [
      'leads: { destination: email, contactEmails: [leads@alder.example] }',
      `leads: { destination: azureTable, connectionString: '${secrets.storage}' }`,
    ],
    [
      'leads: { destination: email, contactEmails: [leads@alder.example] }',
      `leads: { destination: httpsEndpoint, endpoint: '${secrets.address}' }`,
    ],
  ] as const) {
    const found = await findingsIn(edited(`${broker}/offer.md`, [from, to]))
    expect(
      found.map(({ ruleId }) => ruleId),
      to,
    ).toEqual(['committed-secret'])
  }
})

test('is told once where a signature was meant', async () => {
  const found = await findingsIn(
    edited(`${broker}/plans/byol.md`, ['${secret:BROKER_SAS}', `"${secrets.storage}"`]),
  )
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['committed-secret'])
})

test('cannot be waived', async () => {
  const found = await findingsIn({
    ...terms(secrets.github),
    [`${broker}/waivers.yml`]:
      'waivers:\n  - rule: committed-secret\n    scope: alder/broker\n    reason: It is revoked already.\n    owner: mara-lind\n    expires: "2027-01-01"\n',
  })
  expect(found.map(({ ruleId, accepted }) => [ruleId, accepted])).toContainEqual([
    'committed-secret',
    undefined,
  ])
  expect(found.map(({ ruleId }) => ruleId)).toContain('waiver-allowed')
})

test.each([
  ['beginnings of private keys', '-----BEGIN PRIVATE KEY-----\n'],
  ['addresses', 'https://a:'],
  ['tokens', 'eyJ-eyJ.eyJ-'],
  ['names of keys', 'AccountKey=  SharedAccessKey=Password=Pwd= '],
  ['one long word', 'aB3'],
  ['spaces', 'Key     '],
  ['signatures', '%26sig%3d'],
  ['signs of headers', 'A: b\\n'],
])('a file of nothing but %s is searched in the time of its length', async (_, part) => {
  const text = part.repeat(Math.ceil(1_000_000 / part.length)).slice(0, 1_000_000)
  const start = performance.now()
  await findingsOf('committed-secret', { [`${broker}/documents/long.txt`]: text })
  expect(performance.now() - start).toBeLessThan(3_000)
})

describe('is found where it is written otherwise', () => {
  const { github, accountKey } = secrets
  const escaped = `\\x67${github.slice(1)}`
  const folded = `${github.slice(0, 20)}\\\n    ${github.slice(20)}`
  const entity = `&#103;${github.slice(1)}`
  const offer = `${broker}/offer.md`
  const cases: Readonly<Record<string, readonly [Changes, string]>> = {
    'with an escape in a value': [
      edited(offer, ['alias: al-broker', `alias: "${escaped}"`]),
      `${offer}:3:9`,
    ],
    'in a key': [
      edited(offer, ['alias: al-broker', `alias: al-broker\n"${escaped}": 1`]),
      `${offer}:4:2`,
    ],
    'with a line that goes on': [
      edited(offer, ['alias: al-broker', `alias: "${folded}"`]),
      `${offer}:3:9`,
    ],
    'on two lines of a block': [
      edited(offer, [
        'alias: al-broker',
        `alias: |\n  ${github.slice(0, 20)}\n  ${github.slice(20)}`,
      ]),
      `${offer}:4:1`,
    ],
    'with an escape under its name': [
      {
        'marketplace.yml': `${baseText('marketplace.yml')}accountKey: "\\x${accountKey.charCodeAt(0).toString(16)}${accountKey.slice(1)}"\n`,
      },
      'marketplace.yml:6:14',
    ],
    'in a translation': [
      { [`${broker}/offer.ko.md`]: `---\nsummary: "${escaped}"\n---\n` },
      `${broker}/offer.ko.md:2:11`,
    ],
    'in waivers': [
      { [`${broker}/waivers.yml`]: `waivers:\n  - rule: "${escaped}"\n` },
      `${broker}/waivers.yml:2:12`,
    ],
    'in publisher.md': [
      edited('offers/alder/publisher.md', ['small companies.', `small companies. ${entity}`]),
      'offers/alder/publisher.md:15:1',
    ],
    'with an entity in a description': [
      edited(offer, ['Alder Broker is for', `${entity} is for`]),
      `${offer}:26:1`,
    ],
    'with marks in a description': [
      edited(offer, [
        'Alder Broker is for',
        `${github.slice(0, 9)}**${github.slice(9, 20)}**${github.slice(20)} is for`,
      ]),
      `${offer}:26:1`,
    ],
    'in the address of a link': [
      edited(offer, ['Alder Broker is for', `[Alder](https://alder.example/${entity}) is for`]),
      `${offer}:26:1`,
    ],
    'in terms': [terms(entity), `${broker}/terms.md:3:1`],
  }
  test.each(Object.entries(cases))('%s', async (_, [changes, place]) => {
    expect(places(await findingsOf('committed-secret', changes))).toEqual([place])
  })

  test('and the lines of its value are not shown beside another finding', async () => {
    const changes = edited(offer, ['alias: al-broker', `aliaz: "${escaped}"`])
    const checked = await check(changedBy(changes), { now: new Date('2026-11-21T00:00:00Z') })
    const text = toText(checked.report, {
      layout: { width: 100, color: false, unicode: true },
      excerpts: excerptsOf(checked),
      notices: true,
    })
    expect(text).toContain('aliaz')
    expect(text).not.toContain(github.slice(1, 12))
  })

  const logo = Buffer.from(encodePng(40, 40, () => 90))
  const withChunk = (part: Uint8Array): Buffer =>
    Buffer.concat([logo.subarray(0, 33), part, logo.subarray(33)])
  test.each<readonly [string, Uint8Array]>([
    ['behind its end', Buffer.concat([logo, Buffer.from(github)])],
    ['in a text', withChunk(chunk('tEXt', Buffer.from(`Comment\0${secrets.npm}`)))],
    [
      'in a packed text',
      withChunk(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(github)]))),
    ],
    [
      'in a packed text of a language',
      withChunk(
        chunk('iTXt', Buffer.concat([Buffer.from('Key\0\x01\0en\0\0'), deflateSync(github)])),
      ),
    ],
    ...(['githubFine', 'awsId', 'slack', 'jwt', 'storage', 'entra', 'google'] as const).map(
      (name) => [name, Buffer.concat([logo, Buffer.from(secrets[name])])] as const,
    ),
  ])('in a picture, %s', async (_, bytes) => {
    const path = `${broker}/documents/plan.png`
    expect(places(await findingsOf('committed-secret', { [path]: bytes }))).toEqual([`${path}:1:1`])
  })
})

test('is not seen in the chance of packed data', async () => {
  const noise = Buffer.concat(
    Array.from({ length: 60_000 }, (_, at) => createHash('sha512').update(`${at}`).digest()),
  )
  const start = performance.now()
  const found = await findingsOf('committed-secret', { [`${broker}/documents/plan.png`]: noise })
  expect(found.map(line)).toEqual([])
  expect(performance.now() - start).toBeLessThan(3_000)
})
