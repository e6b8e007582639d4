import type { Release } from '../../model/report.ts'
import type { Text } from '../../model/text.ts'
import { words as common } from '../words.ts'

const some = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`
const figure = (value: number): string => value.toLocaleString('en-US')

/** Parts of a sentence that are counts: `2 errors, 1 warning`. */
export const listed = (parts: readonly Text[]): Text => ({
  en: parts.map(({ en }) => en).join(', '),
  ko: parts.map(({ ko }) => ko).join(', '),
})

/** Everything that comment, check run and job summary say besides the sentences of the rules. */
export const say = {
  verdict: {
    errors: (found: Text, where: Text): Text => ({
      en: `❌ Not ready: ${found.en} in ${where.en}`,
      ko: `❌ 게시할 수 없음: ${where.ko}에 ${found.ko}`,
    }),
    errorsOf: (found: Text, id: string): Text => ({
      en: `❌ Not ready: ${found.en} in ${id}`,
      ko: `❌ 게시할 수 없음: ${id}, ${found.ko}`,
    }),
    errorsOnly: (found: Text): Text => ({
      en: `❌ Not ready: ${found.en}`,
      ko: `❌ 게시할 수 없음: ${found.ko}`,
    }),
    passing: (what: Text): Text => ({
      en: `✅ Ready to merge: ${what.en}`,
      ko: `✅ 병합 가능: ${what.ko}`,
    }),
    drafts: (drafts: number): Text => ({
      en: `✅ Ready to merge: ${some(drafts, 'draft')}, not submitted yet`,
      ko: `✅ 병합 가능: 초안 ${figure(drafts)}개, 아직 제출 전`,
    }),
    nothing: {
      en: '⚪ No offers in this request: nothing to judge',
      ko: '⚪ 이 요청에 오퍼 없음: 판정할 대상 없음',
    },
    decision: (what: Text): Text => ({
      en: `⏳ Needs a reviewer: it ${what.en}`,
      ko: `⏳ 검토자 동의 필요: ${what.ko}`,
    }),
    waiting: (what: Text): Text => ({ en: `⏳ ${what.en}`, ko: `⏳ ${what.ko}` }),
    over: (what: Text): Text => ({ en: `⚪ ${what.en}`, ko: `⚪ ${what.ko}` }),
    fault: {
      en: '⚠️ No verdict: Martlet stopped, the fault is ours',
      ko: '⚠️ 판정 없음: Martlet의 결함으로 중단',
    },
    unjudged: {
      en: '⚠️ No verdict: this request cannot be judged',
      ko: '⚠️ 판정 없음: 판정할 수 없는 요청',
    },
  },
  /** What a request decides for others. */
  decides: {
    settings: { en: 'changes the settings', ko: '마켓플레이스 설정 변경' },
    publisher: { en: 'changes what is known of a publisher', ko: '게시자 정보 변경' },
    owners: { en: 'changes who may publish', ko: '게시 권한 변경' },
    waivers: { en: 'asks for a waiver', ko: '예외 요청' },
  },
  decidesMore: (value: number): Text => ({
    en: `decides ${some(value, 'thing')} for others`,
    ko: `다른 사람에게 영향을 주는 결정 ${figure(value)}건`,
  }),
  nextDecision: {
    en: 'a reviewer of the marketplace looks at what is decided below and approves the request, or says why not. Nothing else holds it back.',
    ko: '마켓플레이스 검토자가 아래 결정을 보고 요청을 승인하거나 이유를 알려 줍니다. 그 밖에 막는 것은 없습니다.',
  },
  toDecide: { en: 'For a reviewer to decide', ko: '검토자가 결정할 것' },
  moreDecisions: (value: number): Text => ({
    en: `and ${figure(value)} more, in the diff`,
    ko: `그 밖에 ${figure(value)}건은 변경 내용에 있습니다`,
  }),
  pass: (value: number): Text => ({
    en: `${some(value, 'offer')} ${value === 1 ? 'passes' : 'pass'}`,
    ko: `오퍼 ${figure(value)}개 통과`,
  }),
  noErrors: { en: 'no errors', ko: '오류 없음' },
  passes: (id: string): Text => ({ en: `${id} passes`, ko: `${id} 통과` }),
  drafts: (value: number): Text => ({
    en: some(value, 'draft'),
    ko: `초안 ${figure(value)}개`,
  }),
  offers: (value: number): Text => ({
    en: some(value, 'offer'),
    ko: `오퍼 ${figure(value)}개`,
  }),
  ofOffers: (value: number, all: number): Text => ({
    en: `${figure(value)} of ${some(all, 'offer')}`,
    ko: `오퍼 ${figure(all)}개 중 ${figure(value)}개`,
  }),
  publishers: (value: number): Text => ({
    en: some(value, 'publisher file'),
    ko: `게시자 파일 ${figure(value)}개`,
  }),
  settings: { en: 'the settings', ko: '마켓플레이스 설정' },
  and: (parts: readonly Text[]): Text => ({
    en: parts.map(({ en }) => en).join(' and '),
    ko: parts.map(({ ko }) => ko).join('와 '),
  }),
  overtaken: { en: 'Overtaken', ko: '지난 요청' },
  overtakenSince: (what: Text): Text => ({
    en: `Overtaken: ${what.en} changed meanwhile`,
    ko: `지난 요청: ${what.ko}, 그 사이 변경됨`,
  }),
  theOffer: { en: 'the offer', ko: '오퍼' },
  waitsForReview: (what: Text): Text => ({
    en: `Waiting for review: ${what.en}`,
    ko: `검토 대기 중: ${what.ko}`,
  }),
  /** What a request does to what is live of one offer. */
  releases: {
    'go-live': (what: Text): Text => ({
      en: `${what.en} goes live`,
      ko: `${what.ko} 라이브로 전환`,
    }),
    adopt: (what: Text): Text => ({
      en: `${what.en}, live elsewhere already`,
      ko: `${what.ko}, 이미 다른 곳에서 라이브`,
    }),
    delist: (what: Text): Text => ({
      en: `${what.en} leaves the market`,
      ko: `${what.ko} 목록에서 제거`,
    }),
    'delist-plan': (what: Text): Text => ({
      en: `${what.en} drops a plan`,
      ko: `${what.ko} 플랜 목록에서 제거`,
    }),
    relist: (what: Text): Text => ({
      en: `${what.en} is sold again`,
      ko: `${what.ko} 다시 라이브로 전환`,
    }),
  } satisfies Record<Release, (what: Text) => Text>,
  profileGoesLive: (id: string | undefined): Text => ({
    en: `${id ? `the profile of ${id}` : 'a profile'} goes live`,
    ko: `${id ? `${id} ` : ''}프로필 라이브로 전환`,
  }),
  /** What comes after the review of what is taken off the market. */
  afterReview: {
    delist: { en: 'then the offer is off the market', ko: '그 뒤 오퍼가 목록에서 제거됨' },
    'delist-plan': { en: 'then a plan is off the market', ko: '그 뒤 플랜이 목록에서 제거됨' },
  },
  next: { en: 'Next', ko: '다음' },
  nextRelease: {
    en: 'a reviewer of the marketplace approves the request and merges it.',
    ko: '마켓플레이스 검토자가 요청을 승인하고 병합합니다.',
  },
  nextDelist: {
    en: 'a reviewer of the marketplace compares the request with its support ticket, and merges it.',
    ko: '마켓플레이스 검토자가 요청과 지원 티켓을 비교한 뒤 병합합니다.',
  },
  nextOvertaken: (publisher: string, command: string): Text => ({
    en: `an owner of ${publisher} closes this request, which cannot be merged, looks at the new preview, and prepares another: ${command}`,
    ko: `게시자 소유자가 병합할 수 없는 이 요청을 닫고, 새 미리 보기를 확인한 뒤 다시 준비합니다: ${publisher}, ${command}`,
  }),
  whyOvertaken: {
    en: 'This request copies the offer as it was. No approval carries over to what it is now, and what is live stays as it is.',
    ko: '이 요청은 지난 내용의 사본입니다. 받은 승인은 지금 내용으로 이어지지 않으며, 라이브 내용은 그대로입니다.',
  },
  nextErrors: {
    en: 'the author mends what is listed here and pushes again. Each push gets a new verdict.',
    ko: '작성자가 아래 오류를 고쳐 푸시합니다. 푸시할 때마다 새로 판정합니다.',
  },
  warningsPass: (value: number): Text => ({
    en:
      value === 1
        ? 'The warning does not hold up the merge.'
        : 'Warnings do not hold up the merge.',
    ko: '경고가 있어도 병합할 수 있습니다.',
  }),
  askedFor: {
    en: 'A reviewer decides on the waiver that this request asks for; it counts once it is merged.',
    ko: '이 요청이 신청한 예외는 검토자가 결정하며, 병합된 뒤에 효력이 있습니다.',
  },
  topRules: {
    en: 'The rules at the top of the table make the most errors.',
    ko: '표의 맨 위 규칙부터 고치면 오류가 가장 많이 줄어듭니다.',
  },
  nextPassing: {
    en: 'a maintainer reviews the request and merges it.',
    ko: '관리자가 요청을 검토하고 병합합니다.',
  },
  nextWarnings: (value: number): Text => ({
    en: `a maintainer reviews and merges; the author may mend the ${value === 1 ? 'warning' : 'warnings'} first.`,
    ko: '관리자가 검토하고 병합합니다. 작성자는 그 전에 경고를 고칠 수 있습니다.',
  }),
  nextDrafts: {
    en: 'a maintainer merges to keep the work. To submit an offer, its author takes out `draft: true`.',
    ko: '관리자가 병합하면 작업이 저장됩니다. 제출하려면 작성자가 `draft: true` 줄을 지우세요.',
  },
  nextNothing: {
    en: 'nothing for anybody. What is in this request touches no offer, so the check has nothing against it.',
    ko: '할 일이 없습니다. 이 요청은 오퍼를 바꾸지 않으므로 검사가 막지 않습니다.',
  },
  nextFault: (report: string): Text => ({
    en: `the author has nothing to do. A maintainer comments \`/martlet recheck\`; should it stop again, please ${report}.`,
    ko: `작성자가 할 일은 없습니다. 관리자가 \`/martlet recheck\` 댓글을 남기세요. 다시 멈추면 ${report}.`,
  }),
  report: { en: 'tell us', ko: '알려 주세요' },
  faultWhere: (rule: string | undefined, path: string | undefined): Text => ({
    en: `Stopped: ${rule ? `rule ${rule}` : 'before any rule'}${path ? `, at ${path}` : ''}`,
    ko: `멈춘 곳: ${rule ? `규칙 ${rule}` : '규칙 실행 전'}${path ? `, 경로 ${path}` : ''}`,
  }),
  faultMeans: {
    en: 'Meaning: nobody knows yet whether the offers are right. This says nothing about them.',
    ko: '의미: 오퍼가 맞는지 아직 알 수 없습니다. 오퍼에 문제가 있다는 뜻이 아닙니다.',
  },
  faultBlocks: {
    en: 'Effect: the request cannot be merged before there is a verdict.',
    ko: '영향: 판정이 나올 때까지 병합할 수 없습니다.',
  },
  rule: { en: 'Rule', ko: '규칙' },
  found: { en: 'Found', ko: '발견' },
  errorCount: { en: 'Errors', ko: '오류' },
  offerCount: { en: 'Offers', ko: '오퍼' },
  offer: { en: 'Offer', ko: '오퍼' },
  status: { en: 'Status', ko: '상태' },
  stage: { en: 'Stage', ko: '단계' },
  draft: { en: 'Draft', ko: '초안' },
  publisher: (id: string): Text => ({ en: `Publisher ${id}`, ko: `게시자 ${id}` }),
  marketplace: { en: 'Marketplace', ko: '마켓플레이스' },
  failedAt: (stage: string, at: number, all: number): Text => ({
    en: `${stage}, stage ${at} of ${all}`,
    ko: `${stage} (${at}/${all}단계)`,
  }),
  comesNext: (stage: string, passed: number, all: number): Text => ({
    en: `${passed} of ${all} stages passed, then ${stage}`,
    ko: `${all}단계 중 ${passed}단계 통과, 다음은 ${stage}`,
  }),
  sectionsDone: (done: number, all: number): Text => ({
    en: `${done} of ${all} sections complete`,
    ko: `섹션 ${all}개 중 ${done}개 완료`,
  }),
  clean: { en: 'nothing found', ko: '발견 없음' },
  waived: (value: number): Text => ({
    en: `${figure(value)} waived`,
    ko: `예외 ${figure(value)}건`,
  }),
  isWarning: { en: 'Warning', ko: '경고' },
  isWaived: { en: 'Waived', ko: '예외' },
  isAskedFor: { en: 'Waiver asked for', ko: '예외 신청' },
  waiver: (owner: string, expires: string, reason: string): Text => ({
    en: `Waiver of ${owner} until ${expires}: ${reason}`,
    ko: `예외: 책임자 ${owner}, 기한 ${expires}, 사유 ${reason}`,
  }),
  fix: { en: 'Fix', ko: '해결' },
  seeAlso: { en: 'see also', ko: '참고' },
  baseSettings: (base: string): Text => ({
    en: `Judged by the settings of ${base}; changes to them in this request count after the merge.`,
    ko: `설정은 ${base} 기준으로 판정합니다. 이 요청의 설정 변경은 병합된 뒤에 적용됩니다.`,
  }),
  shown: (some: number, all: number): Text => ({
    en: `Shown: ${figure(some)} of ${figure(all)}.`,
    ko: `${figure(all)}건 중 ${figure(some)}건 표시.`,
  }),
  cut: (some: number, all: number, rest: string): Text => ({
    en: `Below are **${figure(some)} of ${figure(all)} findings**; ${rest} and \`npx martlet check\` list the others.`,
    ko: `아래는 **발견 ${figure(all)}건 중 ${figure(some)}건**입니다. 나머지는 ${rest}와 \`npx martlet check\`에서 볼 수 있습니다.`,
  }),
  theCheck: { en: 'the check', ko: '검사 결과' },
  moreRules: (rules: number, errors: number): Text => ({
    en: `${some(rules, 'more rule')} made ${some(errors, 'error')}.`,
    ko: `다른 규칙 ${figure(rules)}개의 오류는 ${figure(errors)}건입니다.`,
  }),
  cleanOffers: (value: number): Text => ({
    en: `${some(value, 'more offer')} without a finding.`,
    ko: `오퍼 ${figure(value)}개에는 발견이 없습니다.`,
  }),
  moreGroups: (value: number): Text => ({
    en: `${some(value, 'more place')} with findings.`,
    ko: `그 밖에 발견이 있는 곳 ${figure(value)}곳.`,
  }),
  worstFirst: { en: 'Most errors first', ko: '오류가 많은 순서' },
  unnamed: { en: 'another form of id', ko: 'ID 형식이 다름' },
  afterMerge: { en: 'After the merge', ko: '병합한 뒤' },
  thenPreview: (value: number, where: string): Text => ({
    en: `The ${value === 1 ? 'offer appears' : `${figure(value)} offers appear`} in the preview storefront: ${where}`,
    ko: `오퍼 ${figure(value)}개가 미리 보기에 나타납니다: ${where}`,
  }),
  thenGoLive: {
    en: 'An owner of the publisher looks at the preview and opens the go-live request. Until that one is merged, what is live stays as it is.',
    ko: '게시자의 소유자가 미리 보기를 확인하고 라이브 전환 요청을 엽니다. 그 요청이 병합될 때까지 라이브 내용은 그대로입니다.',
  },
  thenLive: (value: number, where: string | undefined): Text => ({
    en: `Customers see ${value === 1 ? 'the offer' : `the ${figure(value)} offers`} as in this request${where ? `: ${where}` : '.'}`,
    ko: `고객에게 이 요청의 내용이 보입니다${where ? `: ${where}` : '.'}`,
  }),
  thenMerged: (value: number, where: string | undefined): Text => ({
    en: `Merged is live: customers see ${value === 1 ? 'the offer' : `the ${figure(value)} offers`}${where ? ` at ${where}` : '.'}`,
    ko: `병합되면 바로 라이브입니다${where ? `: ${where}` : '.'}`,
  }),
  afterRelease: {
    adopt: {
      en: 'Ids, prices and versions are locked to what is live. A change goes through preview and go-live from then on.',
      ko: 'ID, 가격, 버전이 라이브 내용으로 잠깁니다. 그 뒤의 변경은 미리 보기와 라이브 전환을 거칩니다.',
    },
    delist: {
      en: 'The page says that the offer is no longer on the market. Its folder in `offers/` may be deleted; its id stays taken.',
      ko: '페이지에 판매 종료가 표시됩니다. `offers/`의 폴더는 지울 수 있고, ID는 다시 쓸 수 없습니다.',
    },
    'delist-plan': {
      en: 'Nobody can buy the plan any more. Its file may be deleted from `offers/`; its id stays taken.',
      ko: '플랜을 더 이상 살 수 없습니다. `offers/`에서 파일을 지울 수 있고, ID는 다시 쓸 수 없습니다.',
    },
    relist: {
      en: 'The offer is on the market again as customers knew it.',
      ko: '고객이 보던 그대로 다시 판매됩니다.',
    },
  } satisfies Record<Exclude<Release, 'go-live'>, Text>,
  thenProfile: {
    en: 'Customers see the publisher as in this request.',
    ko: '고객에게 이 요청의 게시자 프로필이 보입니다.',
  },
  byEye: { en: 'What only a person can see', ko: '사람이 확인할 것' },
  previewPage: (where: string): Text => ({ en: `Preview: ${where}`, ko: `미리 보기: ${where}` }),
  sinceCopy: { en: 'What changed since this copy', ko: '이 사본 이후 바뀐 것' },
  stagesAndSections: { en: 'Stages and sections', ko: '단계와 섹션' },
  changes: (value: number): Text => ({
    en: `Different from what is live: ${value === 1 ? '1 change' : `${value.toLocaleString('en-US')} changes`}`,
    ko: `라이브와 다른 점: ${value.toLocaleString('en-US')}건`,
  }),
  moreChanges: (value: number): Text => ({
    en: `${value.toLocaleString('en-US')} more: \`npx martlet diff\``,
    ko: `${value.toLocaleString('en-US')}건 더 있음: \`npx martlet diff\``,
  }),
  sections: { en: 'Sections', ko: '섹션' },
  stages: { en: 'Stages', ko: '단계' },
  statusOfAll: (value: number): Text => ({
    en: `Status of ${some(value, 'offer')}`,
    ko: `오퍼 ${figure(value)}개의 상태`,
  }),
  checklist: (value: number): Text => ({
    en: `To look at: ${common.notices(value).en}`,
    ko: `살펴볼 내용: ${common.notices(value).ko}`,
  }),
  draftList: (value: number): Text => ({
    en: `Before a draft is submitted: ${some(value, 'point')}`,
    ko: `초안을 제출하기 전에: ${figure(value)}건`,
  }),
  judged: { en: 'Judged', ko: '판정한 커밋' },
  tried: { en: 'Tried', ko: '시도한 커밋' },
  mergedInto: (head: string, ref: string, base: string): Text => ({
    en: `${head} merged into ${ref} at ${base}`,
    ko: `${head}, 병합 대상 ${ref} ${base}`,
  }),
  unchanged: (value: number): Text => ({
    en: `${some(value, 'unchanged offer')} not judged`,
    ko: `변경 없는 오퍼 ${figure(value)}개는 판정하지 않음`,
  }),
  skipped: (what: string, why: string): Text => ({
    en: `skipped: ${what} (${why})`,
    ko: `건너뜀: ${what} (${why})`,
  }),
  rules: (profile: string, ref: string | undefined): Text => ({
    en: `rules ${profile}${ref ? `, settings of ${ref}` : ''}`,
    ko: `규칙 ${profile}${ref ? `, 설정은 ${ref} 기준` : ''}`,
  }),
  details: { en: 'details in the checks', ko: '자세한 내용은 검사 탭' },
  title: {
    errors: (found: Text, where: Text): Text => ({
      en: `${found.en} in ${where.en}`,
      ko: `${where.ko}에 ${found.ko}`,
    }),
    decision: (what: Text): Text => ({
      en: `Needs a reviewer: it ${what.en}`,
      ko: `검토자 동의 필요: ${what.ko}`,
    }),
    nothing: { en: 'No offers in this request, nothing judged', ko: '오퍼 없음, 판정하지 않음' },
    fault: { en: 'No verdict: Martlet stopped, our fault', ko: '판정 없음: Martlet의 결함' },
    unjudged: { en: 'No verdict: this request cannot be judged', ko: '판정 없음: 판정할 수 없음' },
    drafts: (value: number): Text => ({
      en: `${some(value, 'draft')}, not submitted yet`,
      ko: `초안 ${figure(value)}개, 아직 제출 전`,
    }),
  },
  shownBelow: (shown: number, all: number): Text => ({
    en:
      shown < all
        ? `Beside the lines: ${figure(shown)} of ${figure(all)} findings, errors first. For all of them: \`npx martlet check\``
        : `Beside the lines: ${figure(shown)} of ${figure(all)} findings.`,
    ko:
      shown < all
        ? `줄 옆에 표시: 발견 ${figure(all)}건 중 ${figure(shown)}건, 오류부터. 전체 보기: \`npx martlet check\``
        : `줄 옆에 표시: 발견 ${figure(all)}건 중 ${figure(shown)}건.`,
  }),
  moreRows: (value: number): Text => ({
    en: `${some(value, 'more row')} left out.`,
    ko: `${figure(value)}줄은 생략했습니다.`,
  }),
  notJudged: { en: 'Not judged', ko: '판정하지 않음' },
  unchangedWhy: (value: number): Text => ({
    en: `${some(value, 'offer')} that this request leaves as ${value === 1 ? 'it is' : 'they are'}`,
    ko: `이 요청에서 바뀌지 않은 오퍼 ${figure(value)}개`,
  }),
  sameHere: { en: 'The same on your machine', ko: '내 컴퓨터에서 같은 검사 실행' },
}
