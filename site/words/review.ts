import type { SectionStatus, StageState, Status } from '../../src/model/report.ts'
import type { Text } from '../../src/model/text.ts'
import { counted, list, number, say } from './say.ts'

const errors = (n: number): Text => counted(n, 'error', 'errors', (k) => `오류 ${k}건`)
const warnings = (n: number): Text => counted(n, 'warning', 'warnings', (k) => `경고 ${k}건`)

/** Any one of the people who may act. */
const either = (logins: readonly string[]): Text =>
  logins.length > 0 ? say(logins.join(' or '), logins.join(', ')) : say('an owner', '소유자')

/** What publishers and reviewers read: statuses, stages, findings. */
export const review = {
  statuses: {
    failed: say('Publish failed', '게시 실패'),
    'awaiting-sign-off': say('Awaiting publisher sign-off', '게시자 확인 대기 중'),
    'in-progress': say('Publish in progress', '게시 진행 중'),
    canceled: say('Publish canceled', '게시가 취소됨'),
    live: say('Live', '라이브'),
    delisted: say('Delisted', '목록에서 제거됨'),
    draft: say('Draft', '초안'),
  } satisfies Record<Status, Text>,
  short: {
    failed: say('Failed', '실패'),
    'awaiting-sign-off': say('Awaiting sign-off', '확인 대기'),
    'in-progress': say('In progress', '진행 중'),
    canceled: say('Canceled', '취소됨'),
    live: say('Live', '라이브'),
    delisted: say('Delisted', '제거됨'),
    draft: say('Drafts', '초안'),
  } satisfies Record<Status, Text>,
  sections: {
    'not-started': say('Not started', '시작 전'),
    incomplete: say('Incomplete', '미완료'),
    complete: say('Complete', '완료'),
  } satisfies Record<SectionStatus, Text>,
  severities: {
    error: say('Error', '오류'),
    warning: say('Warning', '경고'),
    notice: say('Notice', '알림'),
  },
  effect: {
    error: say('Error: stops the offer', '오류: 게시가 멈춤'),
    warning: say('Warning: shown, stops nothing', '경고: 표시되지만 게시는 계속됨'),
    notice: say('Notice: asks a person to look', '알림: 사람이 살펴봐야 함'),
  },
  states: {
    passed: say('Passed', '통과'),
    failed: say('Stopped', '멈춤'),
    here: say('Waits here', '여기에서 대기'),
    blocked: say('Not reached', '도달하지 않음'),
    pending: say('Not reached', '도달하지 않음'),
  } satisfies Record<StageState, Text>,
  stages: say('Stages', '단계'),
  stage: say('Stage', '단계'),
  stageOf: (n: number, of: number) => say(`${n} of ${of}`, `${of}단계 중 ${n}`),
  lineNote: say(
    'A ring in a ring is a stage where a person decides',
    '이중 고리는 사람이 결정하는 단계',
  ),
  zones: {
    check: say('Machines check', '자동 검사'),
    people: say('People decide', '사람이 결정'),
    customer: say('Customers see it', '고객에게 표시'),
  },
  noRun: say('Not in a run', '진행 중 아님'),
  stopped: (n: number, of: number, stage: Text, found: Text) =>
    say(
      `Stopped at stage ${n} of ${of}, ${stage.en}: ${found.en}`,
      `${of}단계 중 ${n}단계(${stage.ko})에서 멈춤: ${found.ko}`,
    ),
  waiting: (n: number, of: number, stage: Text) =>
    say(
      `Passed ${n} of ${of} stages, waits at ${stage.en}`,
      `${of}단계 중 ${n}단계 통과, 현재 단계: ${stage.ko}`,
    ),
  isLive: say('Live, exactly as it is here', '이 내용 그대로 라이브'),
  isDelisted: say('Taken off the market', '목록에서 제거된 오퍼'),
  isCanceled: say('Publishing was canceled', '게시가 취소된 오퍼'),
  next: say('Next', '다음'),
  steps: {
    mend: (logins: readonly string[], n: number) =>
      say(
        `${either(logins).en} mends ${errors(n).en}`,
        `${either(logins).ko}: ${errors(n).ko} 해결`,
      ),
    signOff: (logins: readonly string[]) =>
      say(
        `${either(logins).en} opens the go-live request; opening it is the sign-off`,
        `${either(logins).ko}: 라이브 전환 요청을 열면 게시자 확인이 됩니다`,
      ),
    review: say('a reviewer approves or asks for changes', '검토자가 승인하거나 변경을 요청합니다'),
    nothing: say('nothing to do', '할 일 없음'),
  },
  prepared: (day: string) => say(`prepared ${day}`, `준비 ${day}`),
  findings: say('Findings', '발견'),
  noFindings: say('The checks found nothing to mend.', '고칠 것을 발견하지 못했습니다.'),
  hidden: say('A private value is not as expected', '비공개 값이 기준과 다릅니다'),
  profile: say('Profile', '기준'),
  errors,
  warnings,
  notices: (n: number) => counted(n, 'notice', 'notices', (k) => `알림 ${k}건`),
  found: (e: number, w: number): Text => {
    const parts = [...(e > 0 ? [errors(e)] : []), ...(w > 0 ? [warnings(w)] : [])]
    return parts.length > 0 ? list(parts) : say('None', '없음')
  },
  inPrivate: (n: number) =>
    counted(
      n,
      'finding in private plans is shown only to the publisher',
      'findings in private plans are shown only to the publisher',
      (k) => `비공개 플랜의 발견 ${k}건은 게시자에게만 표시`,
    ),
  privateToMend: (n: number) =>
    say(`${number(n)} in private plans`, `비공개 플랜에 ${number(n)}건`),
  where: say('Where', '위치'),
  why: say('Why', '이유'),
  fix: say('Fix', '해결'),
  rule: say('Rule', '규칙'),
  accepted: say('Accepted', '예외 승인'),
  asked: say('Asked for', '예외 요청'),
  acceptedBy: (owner: string, expires: string) =>
    say(`by ${owner}, until ${expires}`, `${owner}, ${expires}까지`),
  fits: (n: number) =>
    counted(n, 'character is accepted', 'characters are accepted', (k) => `${k}자까지 허용`),
  over: (n: number) => counted(n, 'is too many', 'are too many', (k) => `${k}자 초과`),
  limitAt: (n: number) => say(`limit ${number(n)}`, `한도 ${number(n)}`),
  measured: (n: number) => say(`measured ${number(n)}`, `측정값 ${number(n)}`),
  ofLimit: (value: number, limit: number) =>
    say(`${number(value)} of ${number(limit)}`, `${number(limit)} 중 ${number(value)}`),
  changes: say('What changes for customers', '고객에게 달라지는 점'),
  changesNote: say('Against what is live now', '지금 라이브와 비교'),
  changed: say('What', '항목'),
  difference: say('Difference', '차이'),
  signs: {
    '+': { sign: '+', word: say('added', '추가') },
    '-': { sign: '−', word: say('taken out', '삭제') },
    '~': { sign: '~', word: say('changed', '변경') },
  },
  checklist: say('Before the sign-off', '게시자 확인 전에'),
  checklistNote: say('Only a person can see these.', '사람만 확인할 수 있습니다.'),
  sectionsTitle: say('Sections', '섹션'),
  section: say('Section', '섹션'),
  sectionStatus: say('Status', '상태'),
  toMend: say('To mend', '고칠 것'),
  listing: say('Listing', '목록'),
  listingNote: say(
    'As customers will see it; numbers point to the findings',
    '고객에게 보일 모습. 번호는 발견을 가리킴',
  ),
  listingNotePlain: say('As customers will see it', '고객에게 보일 모습'),
  listingNoteGone: say(
    'As customers would see it, were it not delisted',
    '목록에서 제거되지 않았다면 고객에게 보일 모습',
  ),
  toFinding: (n: number, severity: Text) => say(`${severity.en} ${n}`, `${severity.ko} ${n}`),
  statusTitle: say('Publishing status', '게시 상태'),
  statusNote: say('Those that somebody must act on come first', '누군가 움직여야 하는 오퍼가 먼저'),
  offer: say('Offer', '오퍼'),
  status: say('Status', '상태'),
  waitsOn: say('Waits on', '대기 대상'),
  nobody: say('Nobody', '없음'),
  preparedColumn: say('Prepared', '준비한 날'),
  draftsNote: (n: number) =>
    counted(
      n,
      'draft has no page and no name here',
      'drafts have no page and no name here',
      (k) => `초안 ${k}개는 페이지와 이름이 없음`,
    ),
  marketplaceFindings: say('Findings in the marketplace’s own files', '마켓플레이스 파일의 발견'),
  skipped: say('Not judged', '판단하지 않은 것'),
  skippedWhat: say('What', '대상'),
  publisherFindings: say('Findings in the publisher’s profile', '게시자 프로필의 발견'),
} as const
