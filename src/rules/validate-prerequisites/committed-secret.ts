import type { Offer, Source } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { type Secret, type SecretKind, secretsIn, secretsOf } from '../../privacy/secret.ts'
import { defineRule } from '../define.ts'
import { packageFile, packageKey } from '../packages.ts'

const kinds: Readonly<Record<SecretKind, Text>> = {
  'private-key': { en: 'A private key', ko: '개인 키가' },
  signature: { en: 'A shared access signature', ko: '공유 액세스 서명이' },
  'account-key': { en: 'The key of a storage or database account', ko: '계정 키가' },
  'shared-access-key': { en: 'A shared access key', ko: '공유 액세스 키가' },
  'client-secret': { en: 'The secret of a Microsoft Entra application', ko: '애플리케이션 암호가' },
  'azure-key': { en: 'The key of an Azure service', ko: 'Azure 서비스의 키가' },
  password: { en: 'The password of a connection', ko: '연결 문자열의 암호가' },
  'sign-in': { en: 'An address with a password', ko: '암호가 든 주소가' },
  authorization: { en: 'The header of a sign-in', ko: '로그인 헤더의 값이' },
  token: { en: 'An access token', ko: '액세스 토큰이' },
  'aws-key': { en: 'An access key of AWS', ko: 'AWS 액세스 키가' },
  'google-key': { en: 'A key of Google Cloud', ko: 'Google Cloud의 키가' },
  named: { en: 'A value that its name calls a secret', ko: '이름으로 보아 비밀인 값이' },
}

const reasonIn = ({ kind }: Secret, where: Text): { reason: Text } => ({
  reason: {
    en: `${kinds[kind].en} is written ${where.en}, expected a reference to a secret`,
    ko: `${kinds[kind].ko} ${where.ko} 그대로 있습니다. 비밀 참조가 필요합니다`,
  },
})

const here: Text = { en: 'here', ko: '여기에' }
const inName: Text = { en: 'in the name of this file', ko: '파일 이름에' }
const inBinary: Text = { en: 'in this file, which is no text', ko: '텍스트가 아닌 이 파일에' }

export default defineRule({
  id: 'committed-secret',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'No key, token or password is in the repository',
    ko: '저장소에 키, 토큰, 암호가 없습니다',
  },
  why: {
    en: 'Whoever reads the repository can use it, and git keeps it after the file is corrected.',
    ko: '저장소를 읽는 누구나 쓸 수 있고, 파일을 고친 뒤에도 git 기록에 남습니다.',
  },
  fix: {
    en: 'Replace the key where it was issued, then write `${secret:NAME}`, or take it out where the file is no text.',
    ko: '발급한 곳에서 키를 새로 바꾼 다음 `${secret:NAME}` 참조를 쓰세요. 텍스트가 아니면 지우세요.',
  },
  basis: {
    facts: ['S2-8', 'S3-8'],
    sources: ['Martlet: a secret is only ever a reference'],
  },
  unwaivable: true,
  sensitive: true,
  supersedes: [
    'contact-email-format',
    'field-value',
    'lead-endpoint-https',
    'lead-secret-in-repo',
    'url-format',
    'vm-image-sas-secret',
    'vm-image-vhd-url',
  ],
  scope: 'catalogue',
  check({ marketplace, publishers, offers }, report) {
    const search = (source: Source, isTold = (_: Secret): boolean => true, plan?: string): void => {
      for (const secret of secretsOf(source).filter(isTold)) {
        const where = { path: source.path, place: source.place(secret.start, secret.end) }
        report(where, { ...reasonIn(secret, here), ...(plan && { plan }) })
      }
    }
    if (marketplace) search(marketplace.source)
    for (const { document } of publishers.values()) search(document.source)
    for (const offer of offers.values()) {
      for (const { path, source, fragments = [] } of offer.files.values()) {
        const plan = offer.plans.find(({ document }) => document.path === source?.path)?.id
        // Signatures in the text of an offer have a rule of their own.
        if (source) search(source, ({ kind }) => kind !== 'signature', plan)
        const where = { path: `${offer.folder}/${path}`, place: fileStart }
        const [named] = secretsIn(path)
        const [held] = fragments.flatMap(secretsIn)
        if (named) report(where, reasonIn(named, inName))
        if (held) report(where, reasonIn(held, inBinary))
      }
      searchPackages(offer, (plan, secret, file) =>
        report(packageKey(plan), { ...reasonIn(secret, file), plan: plan.id }),
      )
    }
  },
})

const start = { line: 1, column: 1, offset: 0 }
const fileStart = { start, end: start }

/** Files inside ZIP packages, which have no places of their own: one finding for each. */
function searchPackages(
  offer: Offer,
  tell: (plan: Offer['plans'][number], secret: Secret, file: Text) => void,
): void {
  for (const plan of offer.plans) {
    const pack = plan.package
    if (!pack?.zip) continue
    for (const { path, text = '' } of pack.files.values()) {
      const [secret] = secretsIn(text).filter(({ kind }) => kind !== 'signature')
      if (!secret) continue
      const file = packageFile(offer, pack, path)
      tell(plan, secret, { en: `in ${file.en}`, ko: `${file.ko} 파일에` })
    }
  }
}
