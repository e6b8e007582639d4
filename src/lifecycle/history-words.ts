import type { Loose, ReleaseData } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'

const say = (en: string, ko: string): Text => ({ en, ko })

/** What is said of each event. */
export const texts = {
  draft: say('draft', '초안'),
  preview: say('in preview', '미리 보기'),
  merged: say('live', '라이브'),
  withdrawn: say('taken out of the preview', '미리 보기에서 삭제'),
  live: say('live', '라이브'),
  adopted: say('live elsewhere, taken over', '다른 곳의 라이브를 인수'),
  relisted: say('listed again', '목록에 복원'),
  copyGone: say('live copy deleted', '라이브 복사본 삭제'),
  delisted: (why: Text): Text => say(`taken off the market${why.en}`, `목록에서 제거${why.ko}`),
  planDelisted: (plans: string, why: Text): Text =>
    say(`plan ${plans} taken off the market${why.en}`, `플랜을 목록에서 제거(${plans})${why.ko}`),
  renamed: (from: string): Text => say(`renamed, before: ${from}`, `이름 변경, 이전: ${from}`),
  /** Where the oldest known commit holds a live copy already, so that it cannot have made it. */
  begins: (released: string | undefined): Text =>
    released
      ? say(
          `the history begins with a copy; its record was prepared ${released}`,
          `기록이 복사본으로 시작됩니다. 레코드 준비일: ${released}`,
        )
      : say('the known history begins here', '알려진 기록의 시작'),
}

/** Reason and ticket behind what was done; the reason may be a sentence of its own. */
export function whyOf({ reason = '', ticket = '' }: Loose<ReleaseData>): Text {
  const because = reason && `: ${reason.replace(/[.。]$/, '')}`
  return say(
    `${because}${ticket && `, ticket ${ticket}`}`,
    `${because}${ticket && `, 티켓 ${ticket}`}`,
  )
}
