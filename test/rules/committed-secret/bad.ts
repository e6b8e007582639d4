import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secrets } from '../../support/secrets.ts'

const base = join(import.meta.dirname, '../../base')
const baseText = (path: string): string => readFileSync(join(base, path), 'utf8')

/** Secrets in an offer's texts, in a script, in a stray key file, and beside the offers; all made up here. */
export function* files(): Iterable<readonly [string, string]> {
  const broker = 'offers/alder/broker'
  const pipeline = 'offers/alder/pipeline'
  yield [
    'marketplace.yml',
    `${baseText('marketplace.yml')}# npm install with //registry.alder.example/:_authToken=${secrets.npm}\n`,
  ]
  yield [
    'offers/alder/publisher.md',
    `${baseText('offers/alder/publisher.md')}\nTests sign in as ${secrets.entra} until June.\n`,
  ]
  yield [
    `${broker}/offer.md`,
    baseText(`${broker}/offer.md`).replace(
      'leads: { destination: email, contactEmails: [leads@alder.example] }',
      `leads:\n  destination: azureTable\n  connectionString: "${secrets.storage}"`,
    ),
  ]
  yield [
    `${broker}/terms.md`,
    `# Terms\n\nReach us over ${secrets.address}, or with\n\n    ${secrets.bearer}\n`,
  ]
  yield [
    `${pipeline}/package/template/scripts/install.sh`,
    `#!/bin/sh\nexport QUEUE='${secrets.bus}'\nexport DATABASE='${secrets.sql}'\n`,
  ]
  yield [`${pipeline}/documents/broker.pem`, `${secrets.rsa}\n`]
  yield [`${pipeline}/documents/guide.pdf`, `%PDF-1.7\n\0\n${secrets.pem}\n`]
}
