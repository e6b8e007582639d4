import type { Severity } from '../model/diagnostic.ts'
import type { Status } from '../model/report.ts'
import type { Text } from '../model/text.ts'

const plural = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`

/** Everything the reporters say besides the sentences of the rules. */
export const words = {
  severity: {
    error: { en: 'error', ko: '오류' },
    warning: { en: 'warning', ko: '경고' },
    notice: { en: 'notice', ko: '알림' },
  } satisfies Record<Severity, Text>,
  status: {
    draft: { en: '-', ko: '-' },
    'in-progress': { en: 'Publish in progress', ko: '게시 진행 중' },
    failed: { en: 'Publish failed', ko: '게시 실패' },
    canceled: { en: 'Publish canceled', ko: '게시가 취소됨' },
    'awaiting-sign-off': { en: 'Awaiting publisher sign-off', ko: '게시자 확인 대기 중' },
    live: { en: 'Live', ko: '라이브' },
    delisted: { en: 'Delisted', ko: '목록에서 제거됨' },
  } satisfies Record<Status, Text>,
  why: { en: 'why', ko: '이유' },
  fix: { en: 'fix', ko: '해결' },
  rule: { en: 'rule', ko: '규칙' },
  also: { en: 'also', ko: '참고' },
  accepted: { en: 'waived', ko: '예외' },
  notShown: { en: '(not shown: this line is private)', ko: '(표시하지 않음: 비공개 줄)' },
  tooMany: (value: number): Text => ({ en: `${value} too many`, ko: `${value}자 초과` }),
  rules: { en: 'Rules', ko: '규칙' },
  skipped: { en: 'Skipped', ko: '건너뜀' },
  errors: (value: number): Text => ({ en: plural(value, 'error'), ko: `오류 ${value}건` }),
  warnings: (value: number): Text => ({ en: plural(value, 'warning'), ko: `경고 ${value}건` }),
  notices: (value: number): Text => ({ en: plural(value, 'notice'), ko: `알림 ${value}건` }),
  offers: (value: number): Text => ({ en: plural(value, 'offer'), ko: `오퍼 ${value}개` }),
  clean: (offers: number, publishers: number, unjudged: number): Text => ({
    en: `${plural(offers, 'offer')} of ${plural(publishers, 'publisher')}: no errors, no warnings${unjudged ? `; ${unjudged} more not judged` : ''}`,
    ko: `게시자 ${publishers}곳의 오퍼 ${offers}개: 오류와 경고 없음${unjudged ? `, ${unjudged}개는 판정하지 않음` : ''}`,
  }),
  foundIn: (findings: Text, offers: number, all: number): Text => ({
    en: `${findings.en} in ${offers === 0 ? 'the marketplace' : `${offers} of ${plural(all, 'offer')}`}`,
    ko:
      offers === 0
        ? `마켓플레이스에 ${findings.ko}`
        : `오퍼 ${all}개 중 ${offers}개에 ${findings.ko}`,
  }),
  stoppedAt: (stage: Text, number: number, all: number): Text => ({
    en: `stopped at ${stage.en}, ${number} of ${all}`,
    ko: `${all}단계 중 ${number}단계에서 멈춤: ${stage.ko}`,
  }),
  nothingJudged: (all: number): Text => ({
    en: `No offer was chosen or changed, so none of ${all} was judged; nothing else has errors or warnings`,
    ko: `선택되거나 바뀐 오퍼가 없어 ${all}개를 판정하지 않았습니다. 다른 파일에는 오류와 경고가 없습니다`,
  }),
  noOffers: {
    en: 'Nothing was judged: the marketplace has no offers yet',
    ko: '판정할 오퍼가 아직 없습니다',
  },
  judgeAll: {
    en: 'Judge every offer: npx martlet check',
    ko: '모두 판정하려면: npx martlet check',
  },
  toAgree: {
    en: 'A reviewer of the marketplace has to agree before this is merged',
    ko: '병합하려면 마켓플레이스 검토자의 동의가 필요합니다',
  },
  moreOnRule: (id: string): Text => ({
    en: `More on a rule: npx martlet explain ${id}`,
    ko: `규칙 설명: npx martlet explain ${id}`,
  }),
  more: (value: number): Text => ({
    en: `${plural(value, 'more finding')} in the log below`,
    ko: `아래 로그에 발견 ${value}건이 더 있습니다`,
  }),
  andNotices: (value: number): Text => ({
    en: `${plural(value, 'notice')} not shown: npx martlet check --notices`,
    ko: `알림 ${value}건은 표시하지 않음: npx martlet check --notices`,
  }),
  table: {
    offer: { en: 'OFFER', ko: '오퍼' },
    status: { en: 'STATUS', ko: '상태' },
    stage: { en: 'STAGE', ko: '단계' },
    waitsOn: { en: 'WAITS ON', ko: '기다리는 사람' },
    prepared: { en: 'PREPARED', ko: '준비한 날' },
    state: { en: 'STATE', ko: '상태' },
    portal: { en: 'IN THE PORTAL', ko: '포털에서' },
  },
  /** The day of the request, as the record has it; when it was merged, `martlet history` tells. */
  prepared: (day: string): Text => ({ en: `prepared ${day}`, ko: `준비 ${day}` }),
  older: { en: 'older version live', ko: '이전 버전이 라이브' },
  /** Behind the number of those that wait. */
  olderLive: (value: number): Text => ({
    en: `${value} of them live in an older version`,
    ko: `그중 이전 버전이 라이브 ${value}`,
  }),
  stageState: {
    passed: { en: 'passed', ko: '통과' },
    failed: { en: 'failed', ko: '실패' },
    here: { en: 'waiting', ko: '대기 중' },
    blocked: { en: 'blocked', ko: '막힘' },
    pending: { en: '', ko: '' },
  },
  sectionStatus: {
    complete: { en: 'Complete', ko: '완료' },
    incomplete: { en: 'Incomplete', ko: '미완료' },
    'not-started': { en: 'Not started', ko: '시작 안 함' },
  },
  ofStages: (passed: number, all: number): Text => ({
    en: `${passed} of ${all}`,
    ko: `${all}단계 중 ${passed}`,
  }),
  repairs: {
    quote: { en: 'put in quotes', ko: '따옴표 추가' },
    trim: { en: 'white space taken out', ko: '공백 삭제' },
    case: { en: 'letter case', ko: '대소문자 수정' },
    remove: { en: 'second entry taken out', ko: '두 번째 항목 삭제' },
    'line-ends': { en: 'line ends are LF', ko: '줄 끝을 LF로 변경' },
    'byte-order-mark': { en: 'byte order mark taken out', ko: '바이트 순서 표시 삭제' },
  },
  mended: (places: number, files: number): Text => ({
    en: `Mended ${plural(places, 'place')} in ${plural(files, 'file')}`,
    ko: `파일 ${files}개에서 ${places}곳을 고침`,
  }),
  nothingMended: {
    en: 'Nothing to mend',
    ko: '고칠 것 없음',
  },
  waitsOn: { en: 'Waits on', ko: '기다리는 사람' },
  beforeSignOff: { en: 'Before the sign-off, by eye', ko: '게시자 확인 전에 눈으로 볼 것' },
  summary: {
    live: { en: 'live', ko: '라이브' },
    failed: { en: 'failed', ko: '실패' },
    'in-progress': { en: 'in progress', ko: '진행 중' },
    'awaiting-sign-off': { en: 'awaiting sign-off', ko: '게시자 확인 대기' },
  },
  others: (value: number): Text => ({ en: plural(value, 'other'), ko: `기타 ${value}` }),
  oneOffer: (id: string): Text => ({
    en: `One offer: npx martlet status ${id}`,
    ko: `오퍼 하나: npx martlet status ${id}`,
  }),
  plans: (open: number, closed: number): Text => ({
    en: `${plural(open + closed, 'plan')}${closed ? `, ${closed} of them private` : ''}`,
    ko: `플랜 ${open + closed}개${closed ? `, 그중 비공개 ${closed}개` : ''}`,
  }),
}
