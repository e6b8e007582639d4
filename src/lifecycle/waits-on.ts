import type { OfferReport, SectionReport, StageReport, Status } from '../model/report.ts'
import type { Requested } from './requests.ts'

interface Standing {
  readonly status: Status
  /** It says so itself; else a status of draft means that it is not merged yet. */
  readonly draft: boolean
  readonly errors: number
  readonly stages: readonly StageReport[]
  readonly sections: readonly SectionReport[]
  /** Owners of the publisher. */
  readonly logins: readonly string[]
  readonly requested: Requested
}

/** Who acts next on an offer, and on what. */
export function waitsOn(standing: Standing): OfferReport['waitsOn'] {
  const { status, sections, logins, requested } = standing
  if (status === 'in-progress') return onRequest(requested)
  if (status === 'failed') return onMending(standing)
  if (status === 'draft') {
    const done = sections.filter((section) => section.status === 'complete').length
    return {
      who: 'publisher',
      logins,
      text: {
        en: `${standing.draft ? 'draft' : 'not merged yet'}, ${done} of ${sections.length} sections`,
        ko: `${standing.draft ? '초안' : '아직 병합 전'}, 섹션 ${sections.length}개 중 ${done}개`,
      },
    }
  }
  if (status === 'canceled') {
    const number = requested.canceled?.number
    return {
      who: 'publisher',
      logins,
      text: {
        en: `${either(logins)}: #${number} was closed`,
        ko: `${logins.join(', ')}: #${number} 닫힘`,
      },
    }
  }
  if (status === 'awaiting-sign-off')
    return { who: 'publisher', logins, text: { en: either(logins), ko: logins.join(', ') } }
  return { who: 'nobody', logins: [], text: { en: '', ko: '' } }
}

const either = (logins: readonly string[]): string => logins.join(' or ')

function onRequest({ open }: Requested): OfferReport['waitsOn'] {
  return open?.check === 'passed'
    ? {
        who: 'reviewers',
        logins: [],
        text:
          open.kind === 'delist'
            ? {
                en: `reviewers, for the delisting in #${open.number}`,
                ko: `검토자, 목록에서 제거하는 #${open.number}`,
              }
            : { en: `reviewers, for #${open.number}`, ko: `검토자, #${open.number}` },
      }
    : {
        who: 'nobody',
        logins: [],
        text: { en: `the check of #${open?.number}`, ko: `#${open?.number}의 검사` },
      }
}

/** What fails in a request is its author's to mend; what was merged failing is the publisher's. */
function onMending({ errors, stages, logins, requested }: Standing): OfferReport['waitsOn'] {
  if (requested.open) {
    const { number } = requested.open
    return {
      who: 'author',
      logins: [],
      text: { en: `author of #${number}: its check failed`, ko: `#${number} 작성자: 검사 실패` },
    }
  }
  const failed = stages.find(({ state }) => state === 'failed')
  // The first stage does not have them all where a later one has some, too.
  const isFirst = failed !== undefined && failed.errors < errors
  return {
    who: 'author',
    logins,
    text: {
      en: `${either(logins)}: ${errors} ${errors === 1 ? 'error' : 'errors'}${failed ? `, ${isFirst ? 'first in ' : ''}${failed.short.en}` : ''}`,
      ko: `${logins.join(', ')}: 오류 ${errors}건${failed ? `, ${isFirst ? '먼저 ' : ''}${failed.short.ko}` : ''}`,
    },
  }
}
