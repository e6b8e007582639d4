import { createHash } from 'node:crypto'

/**
 * Texts in the form of secrets, made at run time: what looks like a key in a file of this repository
 * would stop every push of it, and rightly so.
 */
const chance = (name: string, bytes = 64): Buffer =>
  createHash('sha512').update(name).digest().subarray(0, bytes)
const base64 = (name: string, bytes = 64): string => chance(name, bytes).toString('base64')
const letters = (name: string, length: number): string =>
  `${base64(name)}${base64(`${name}, more`)}`.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, length)
const capitals = (name: string, length: number): string =>
  [...chance(name)]
    .map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32])
    .join('')
    .slice(0, length)
const lines = (text: string): string => text.replaceAll(/.{64}/g, '$&\n')

const accountKey = base64('account')
const block = (title: string, body: string): string =>
  `-----BEGIN ${title}-----\n${body}\n-----END ${title}-----`

export const secrets = {
  accountKey,
  storage: `DefaultEndpointsProtocol=https;AccountName=alder;AccountKey=${accountKey};EndpointSuffix=core.windows.net`,
  cosmos: `AccountEndpoint=https://alder.documents.azure.com:443/;AccountKey=${base64('cosmos')};`,
  bus: `Endpoint=sb://alder.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${base64('bus', 32)}`,
  sql: `Server=tcp:alder.database.windows.net,1433;Database=leads;User ID=mara;Password=${letters('sql', 12)}!;Encrypt=True;`,
  signature: `sv=2024-11-04&se=2027-01-01&sr=b&sp=r&sig=${encodeURIComponent(base64('signature', 32))}`,
  entra: `${letters('entra', 3)}8Q~${letters('entra, more', 34)}`,
  markedStorage: `${accountKey.slice(0, 76)}+ASt${letters('mark', 6)}==`,
  markedService: `${letters('service', 52)}JQQJ99${letters('service, more', 26)}`,
  pem: block('PRIVATE KEY', lines(base64('pem') + base64('pem, more'))),
  rsa: block('RSA PRIVATE KEY', lines(base64('rsa') + base64('rsa, more'))),
  ssh: block(
    'OPENSSH PRIVATE KEY',
    lines(`b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAAB${base64('ssh')}`),
  ),
  pgp: block(
    'PGP PRIVATE KEY BLOCK',
    `Version: 1\n\n${lines(base64('pgp') + base64('pgp, more'))}`,
  ),
  github: `ghp_${letters('github', 36)}`,
  githubInstallation: `ghs_${letters('installation', 36)}`,
  githubFine: `github_pat_${letters('fine', 22)}_${letters('fine, more', 59)}`,
  npm: `npm_${letters('npm', 36)}`,
  awsId: `AKIA${capitals('aws', 16)}`,
  aws: base64('aws', 30),
  slack: `xoxb-2${'0'.repeat(3)}4${letters('digits', 6)}-${letters('slack', 24)}`,
  google: `AIza${letters('google', 35)}`,
  jwt: [
    { alg: 'HS256', typ: 'JWT' },
    { sub: 'mara', iat: 1_780_000_000 },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(chance('jwt', 32).toString('base64url'))
    .join('.'),
  devops: `${letters('devops', 76)}AZDO${letters('devops, more', 4)}`,
  bearer: `Authorization: Bearer ${letters('bearer', 40)}`,
  basic: `Authorization: Basic ${Buffer.from(`mara:${letters('basic', 10)}`).toString('base64')}`,
  address: `https://mara:${letters('address', 10)}@git.alder.example/broker`,
  opaque: letters('opaque', 40),
} as const
