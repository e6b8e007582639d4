import type { Text } from '../../model/text.ts'
import { withoutSecrets } from '../../privacy/secret.ts'
import { clip } from './words.ts'

export const say = (en: string, ko: string): Text => ({ en, ko })

/** A word of both languages: an id, an amount, what somebody wrote. */
export const plain = (text: string): Text => say(text, text)

const number = (value: number): string => value.toLocaleString('en-US')

export const counted = (value: number, one: string, many: string, ko: (n: string) => string) =>
  say(`${number(value)} ${value === 1 ? one : many}`, ko(number(value)))

/** What an author wrote, as one short piece; a key that somebody put into it is not in it. */
export const quote = (value: unknown): string =>
  clip(withoutSecrets(String(value)).replace(/\s+/g, ' ').trim(), 120)

export const join = (texts: readonly Text[], between = '; '): Text =>
  say(texts.map(({ en }) => en).join(between), texts.map(({ ko }) => ko).join(between))

export const arrow = (was: Text, now: Text): Text =>
  say(`${was.en} → ${now.en}`, `${was.ko} → ${now.ko}`)

/** So many are named; the others are counted. */
const maxNamed = 6

export function named(texts: readonly Text[]): Text {
  const more = texts.length - maxNamed
  const shown = join(texts.slice(0, maxNamed), ', ')
  return more > 0
    ? say(
        `${shown.en} and ${counted(more, 'other', 'others', String).en}`,
        `${shown.ko} 외 ${number(more)}개`,
      )
    : shown
}

/** Everything the comparison says besides names of fields and values. */
export const words = {
  changed: say('changed', '변경됨'),
  added: say('added', '추가됨'),
  removed: say('taken out', '삭제됨'),
  unset: (was: Text) => say(`${was.en}, now taken out`, `${was.ko}, 이제 없음`),
  cameAndWent: (came: readonly Text[], went: readonly Text[]): Text =>
    join([
      ...(came.length ? [say(`${named(came).en} added`, `추가: ${named(came).ko}`)] : []),
      ...(went.length ? [say(`${named(went).en} taken out`, `삭제: ${named(went).ko}`)] : []),
    ]),
  order: say('in another order', '순서 변경'),
  spaces: say('line breaks and spaces', '줄 바꿈과 공백'),
  wordsAdded: (n: number) => counted(n, 'word added', 'words added', (k) => `단어 ${k}개 추가`),
  wordsRemoved: (n: number) =>
    counted(n, 'word taken out', 'words taken out', (k) => `단어 ${k}개 삭제`),
  wordsNew: (n: number) => counted(n, 'word', 'words', (k) => `단어 ${k}개`),
  subscriptions: (n: number) => counted(n, 'subscription', 'subscriptions', (k) => `구독 ${k}개`),
  someOthers: say('some of them others', '일부가 바뀜'),
  inSecret: say('in a secret', '비밀에 보관'),
  replaced: say('replaced', '교체됨'),
  otherPrincipal: say('another principal behind the same name', '같은 이름, 다른 보안 주체'),
  unknownRole: say('a role that is not known', '알 수 없는 역할'),
  nothing: say('not set', '없음'),
  yes: say('yes', '예'),
  no: say('no', '아니요'),
  newOffer: say('not live so far: everything is new', '아직 라이브가 아님: 모두 새로움'),
  offerGone: say('everything is taken out', '모두 삭제됨'),
  planFileGone: say(
    'its file is deleted; customers lost the plan when it was taken off the market',
    '파일 삭제. 고객에게는 목록에서 제거될 때 이미 사라진 플랜',
  ),
  offer: say('offer', '오퍼'),
  privatePlans: say('private plans', '비공개 플랜'),
  somethingChanged: say('something changed', '변경 사항 있음'),
  decide: (plan: string) =>
    say(
      `The manifest has a new version: customers of plan ${plan} see an update and decide themselves whether to accept it.`,
      `매니페스트에 새 버전이 있습니다. 고객이 업데이트를 보고 받아들일지 직접 정합니다. 플랜: ${plan}`,
    ),
}
