import { blocks } from '../model/blocks.ts'
import type { Offer } from '../model/catalogue.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Refused, Settled } from '../report/prepared.ts'
import type { Ground } from './prepare.ts'

/** A copy that is not what its record says is nobody's release. */
export function edited({ checked: { report }, where }: Ground, id: string): Refused | undefined {
  const own = (path: string) => path === `live/${id}.yml` || path.startsWith(`live/${id}/`)
  const findings = report.diagnostics.filter((finding) => own(finding.path) && blocks(finding))
  if (!findings.length) return undefined
  return {
    kind: 'refused',
    title: {
      en: `Not prepared: what is live of ${id} is not as it was signed off in ${where}`,
      ko: `준비하지 않음: 라이브 사본이나 기록이 게시자가 확인한 그대로가 아닙니다: ${id}, ${where}`,
    },
    findings,
    steps: [
      {
        text: {
          en: 'Somebody changed it by hand. Find the change, and have it reverted first:',
          ko: '누군가 직접 바꾸었습니다. 그 변경을 찾아 먼저 되돌리세요:',
        },
        line: `git log --oneline -- live/${id} live/${id}.yml`,
      },
      {
        text: {
          en: 'If it was something else, this says how to mend it:',
          ko: '다른 이유라면 고치는 방법은 여기에 있습니다:',
        },
        line: 'npx martlet check',
      },
    ],
  }
}

/** What is off the market comes back as customers knew it before it becomes another. */
export function delisted({ checked, where }: Ground, id: string): Refused | undefined {
  if (checked.live.releases.get(id)?.document.data.state !== 'delisted') return undefined
  return {
    kind: 'refused',
    title: {
      en: `Not prepared: ${id} is delisted in ${where}`,
      ko: `준비하지 않음: 목록에서 제거된 오퍼입니다: ${id}, ${where}`,
    },
    steps: [
      {
        text: {
          en: 'Bring back what customers had and have that merged, then run the command again:',
          ko: '먼저 고객이 보던 상태로 되돌려 병합한 뒤 명령을 다시 실행하세요:',
        },
        line: `npx martlet relist ${id}`,
      },
    ],
  }
}

/** What keeps an offer from going live, the clearest reason first. */
export function unready(ground: Ground, offer: Offer): Settled | Refused | undefined {
  const { checked, where } = ground
  const { id } = offer
  const off = delisted(ground, id)
  if (off) return off
  const record = checked.live.releases.get(id)?.document.data
  if (record && checked.live.offers.get(id)?.tree === offer.tree) {
    return {
      kind: 'settled',
      title: {
        en: `Nothing to do: ${id} is live as it is in ${where}, prepared ${record.released}`,
        ko: `할 일 없음: 이미 라이브입니다: ${id}, ${where}, 준비 ${record.released}`,
      },
    }
  }
  if (offer.draft) {
    return {
      kind: 'refused',
      title: {
        en: `Not prepared: ${id} is a draft in ${where}`,
        ko: `준비하지 않음: 초안입니다: ${id}, ${where}`,
      },
      steps: [
        {
          text: {
            en: `Submit it first: take \`draft: true\` out of offers/${id}/offer.md, and have that merged.`,
            ko: `먼저 제출하세요. offers/${id}/offer.md에서 \`draft: true\` 줄을 지우고 병합하세요.`,
          },
        },
      ],
    }
  }
  const profile = `offers/${offer.publisher}/publisher.md`
  return failing(ground, id, (finding) => finding.offer === id || finding.path === profile)
}

/** Refuses what has errors, and shows the first of them. */
export function failing(
  { checked: { report }, where }: Ground,
  id: string,
  concerns: (finding: Diagnostic) => boolean,
): Refused | undefined {
  const findings = report.diagnostics.filter((finding) => concerns(finding) && blocks(finding))
  if (!findings.length) return undefined
  const count = findings.length
  return {
    kind: 'refused',
    title: {
      en: `Not prepared: ${id} has ${count} ${count === 1 ? 'error' : 'errors'} in ${where}`,
      ko: `준비하지 않음: 오류가 ${count}건 있습니다: ${id}, ${where}`,
    },
    findings,
    steps: [
      {
        text: {
          en: 'Mend that and have it merged, then run the command again. What to mend:',
          ko: '고쳐서 병합한 뒤 명령을 다시 실행하세요. 고칠 것:',
        },
        line: `npx martlet check offers/${id}`,
      },
    ],
  }
}

export const noSignOff: Refused = {
  kind: 'refused',
  title: {
    en: 'Not prepared: this marketplace asks for no sign-off, so what is merged is live',
    ko: '준비하지 않음: 이 마켓플레이스는 게시자 확인이 없어 병합되면 바로 라이브입니다',
  },
  steps: [
    {
      text: {
        en: 'Change the offer itself and have that merged. To go back, revert the commit that changed it; to end the sale of a plan, write `stopSelling: true` in it. Where a second step is wanted: `signOff: required` in marketplace.yml.',
        ko: '오퍼를 바꾸어 병합하세요. 되돌리려면 바꾼 커밋을 되돌리고, 플랜 판매를 끝내려면 플랜에 `stopSelling: true`라고 쓰세요. 두 번째 단계가 필요하면 marketplace.yml에 `signOff: required`라고 쓰세요.',
      },
    },
  ],
}

export const asItIs = (where: string): Settled => ({
  kind: 'settled',
  title: {
    en: `Nothing to prepare: it is so already in ${where}`,
    ko: `준비할 것 없음: 이미 그렇습니다, ${where}`,
  },
})

export const wouldFail = (findings: Refused['findings'] & object): Refused => ({
  kind: 'refused',
  title: {
    en: `Not prepared: the branch would have ${findings.length === 1 ? '1 error' : `${findings.length} errors`}`,
    ko: `준비하지 않음: 브랜치에 오류가 ${findings.length}건 생깁니다`,
  },
  findings,
  steps: [
    {
      text: {
        en: 'Mend that in a change of its own and have it merged, then run the command again.',
        ko: '먼저 따로 고쳐 병합한 뒤 명령을 다시 실행하세요.',
      },
    },
  ],
})
