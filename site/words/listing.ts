import type { Text } from '../../src/model/text.ts'
import { counted, number, say } from './say.ts'

/** What buyers read on an offer’s page. */
export const listing = {
  terms: say('Terms', '조건'),
  description: say('Description', '설명'),
  noDescription: say('There is no description.', '설명이 없습니다.'),
  plans: say('Plans', '플랜'),
  plan: say('Plan', '플랜'),
  noPlans: say('There is no public plan.', '공개 플랜이 없습니다.'),
  privatePlans: (n: number) =>
    counted(
      n,
      'private plan is not shown',
      'private plans are not shown',
      (k) => `비공개 플랜 ${k}개는 표시하지 않음`,
    ),
  plansNote: say('Before tax; Azure usage is billed beside it', '세금 별도, Azure 사용료 별도'),
  stopped: say('Not sold to new customers', '신규 고객에게 판매하지 않음'),
  gonePlans: say('No longer offered', '더 이상 제공하지 않는 플랜'),
  delisted: (day: string | undefined) =>
    day
      ? say(
          `This offer is no longer on the market; its removal is dated ${day}`,
          `이 오퍼는 더 이상 제공하지 않습니다 (제거 기록 ${day})`,
        )
      : say('This offer is no longer on the market', '이 오퍼는 더 이상 제공하지 않습니다'),
  delistedHow: say(
    'If you already use it, ask its publisher what happens next.',
    '이미 사용하고 있다면 앞으로의 일은 게시자에게 문의하세요.',
  ),
  price: say('Price', '가격'),
  trial: say('Trial', '평가판'),
  access: say('Access you give', '위임하는 권한'),
  accessNote: say(
    'All that the publisher may do in your subscription',
    '고객 구독에서 게시자가 할 수 있는 일 전부',
  ),
  who: say('Who', '누가'),
  role: say('Role', '역할'),
  may: say('May do', '할 수 있는 일'),
  roleElse: say(
    'What this built-in Azure role allows.',
    '이 Azure 기본 제공 역할이 허용하는 일을 합니다.',
  ),
  onRequest: say('Only after activating it.', '활성화한 뒤에만 유효합니다.'),
  assigns: (roles: string) => say(`Roles: ${roles}`, `역할: ${roles}`),
  withdraw: say(
    'You can withdraw this access at any time in the Azure portal, under Service providers.',
    '이 권한은 Azure Portal의 서비스 공급자에서 언제든지 거둘 수 있습니다.',
  ),
  screenshots: say('Screenshots', '화면'),
  videos: say('Videos', '동영상'),
  facts: say('Technical facts', '기술 정보'),
  documents: say('Documents', '문서'),
  links: say('Links', '링크'),
  privacy: say('Privacy policy', '개인정보 처리방침'),
  supportLink: say('Support', '지원'),
  licence: say('Legal terms', '약관'),
  licenceElsewhere: say('On the publisher’s site', '게시자 사이트에서 보기'),
  licenceHere: (n: number) =>
    say(`Read them here, ${number(n)} characters`, `여기에서 읽기, ${number(n)}자`),
  standardContract: say('Standard contract of the marketplace', '마켓플레이스 표준 계약'),
  noLicence: say('Not stated', '없음'),
  termsOf: say('Legal terms', '약관'),
  termsPlain: say(
    'These terms are long and are shown as plain paragraphs.',
    '약관이 길어 서식 없이 문단으로 표시합니다.',
  ),
  backToOffer: say('Back to the offer', '오퍼로 돌아가기'),
  runs: say('Runs in', '실행되는 곳'),
  operated: say('Operated by', '운영 주체'),
  billed: say('Billed by', '청구'),
  billedBy: {
    microsoft: say('Microsoft, on your Azure invoice', 'Microsoft, Azure 청구서에 포함'),
    publisher: say('The publisher', '게시자'),
    either: say('Microsoft or the publisher, by plan', '플랜에 따라 Microsoft 또는 게시자'),
    nobody: say('Nobody; you pay for Azure itself', '없음. Azure 사용료만 부담'),
    free: say('Nobody', '없음'),
  },
  operators: {
    customer: say('You', '고객'),
    publisher: say('The publisher', '게시자'),
    either: say('You or the publisher, by plan', '플랜에 따라 고객 또는 게시자'),
  },
  soldIn: say('Sold in', '판매 국가'),
  markets: (n: number) => counted(n, 'country', 'countries', (k) => `국가 ${k}곳`),
  clouds: say('Azure clouds', 'Azure 클라우드'),
  azureGlobal: say('Azure', 'Azure'),
  azureGovernment: say('Azure Government', 'Azure Government'),
  language: say('Listing language', '목록 언어'),
  category: say('Category', '범주'),
  subcategory: say('Subcategory', '하위 범주'),
  industry: say('Industry', '산업'),
  vertical: say('Vertical', '세부 업종'),
  system: say('Operating system', '운영 체제'),
  sizes: say('Machine sizes', '머신 크기'),
  ports: say('Open ports', '열린 포트'),
  imageVersion: say('Image version', '이미지 버전'),
  manifestVersion: say('Access version', '권한 버전'),
  packageVersion: say('Package version', '패키지 버전'),
  kind: say('Kind', '종류'),
  kinds: {
    'solution-template': say(
      'Solution template: yours after deployment',
      '솔루션 템플릿: 배포한 뒤에는 고객의 것',
    ),
    'managed-application': say(
      'Managed application: operated by the publisher',
      '관리형 애플리케이션: 게시자가 운영',
    ),
  },
  engagement: say('Engagement', '참여 유형'),
  duration: say('Duration', '기간'),
  product: say('About', '대상 제품'),
  getIt: say('How to get it', '이용 방법'),
  inLanguage: (en: string, ko: string) => say(`Listing in ${en}`, `목록 언어: ${ko}`),
  notTranslated: (en: string, ko: string) =>
    say(
      `This listing is in ${en}. There is no English translation.`,
      `이 목록의 언어: ${ko}. 한국어 번역이 없습니다.`,
    ),
  size: (bytes: number) =>
    bytes < 1_048_576
      ? say(
          `PDF, ${Math.max(1, Math.round(bytes / 1024))} KB`,
          `PDF, ${Math.max(1, Math.round(bytes / 1024))}KB`,
        )
      : say(
          `PDF, ${(bytes / 1_048_576).toFixed(1)} MB`,
          `PDF, ${(bytes / 1_048_576).toFixed(1)}MB`,
        ),
  picture: (name: string) => say(`Logo of ${name}`, `로고: ${name}`),
} as const

/** How an offer is paid for. */
export const pricing = {
  free: say('Free', '무료'),
  freeTerms: say('you pay for the Azure resources', 'Azure 리소스 요금만 부담'),
  byPublisher: say('By contract', '계약'),
  byPublisherTerms: say('billed by the publisher', '게시자가 직접 청구'),
  ownLicence: say('Your own licence', '보유 라이선스'),
  ownLicenceTerms: say('licence bought from the publisher', '게시자에게서 구입한 라이선스'),
  byInvitation: say('By invitation', '초대 고객 전용'),
  byInvitationTerms: say('for customers the publisher has named', '게시자가 정한 고객 대상'),
  unknown: say('No price', '가격 없음'),
  unknownTerms: say('the offer names none yet', '아직 정해지지 않음'),
  from: (amount: string) => say(`from ${amount}`, `${amount}부터`),
  per: {
    hourly: say('per core and hour', '코어당 시간당'),
    monthly: say('per month', '매월'),
    'per-user': say('per user and month', '사용자당 매월'),
  },
  orPriced: (amount: Text, unit: Text) =>
    say(`or ${amount.en} ${unit.en}`, `또는 ${unit.ko} ${amount.ko}`),
  orElse: (other: Text) =>
    say(`or ${other.en.charAt(0).toLowerCase()}${other.en.slice(1)}`, `또는 ${other.ko}`),
  whole: say('for the whole engagement', '전체 기간'),
  trials: {
    '1-month': say('1 month free', '1개월 무료'),
    '3-months': say('3 months free', '3개월 무료'),
    '6-months': say('6 months free', '6개월 무료'),
  },
  noTrial: say('None', '없음'),
  saas: {
    contactMe: say('Contact the publisher', '게시자에게 문의'),
    freeTrial: say('Free trial on the publisher’s site', '게시자 사이트에서 무료 평가판'),
    getItNowFree: say('Free, on the publisher’s site', '게시자 사이트에서 무료'),
    sellThroughMicrosoft: say(
      'Bought through Microsoft, on your Azure invoice',
      'Microsoft에서 구입, Azure 청구서에 포함',
    ),
  },
  services: {
    assessment: say('Assessment', '평가'),
    briefing: say('Briefing', '브리핑'),
    implementation: say('Implementation', '구현'),
    'proof-of-concept': say('Proof of concept', '개념 증명'),
    workshop: say('Workshop', '워크숍'),
  },
  units: {
    hours: (n: number) => counted(n, 'hour', 'hours', (k) => `${k}시간`),
    days: (n: number) => counted(n, 'day', 'days', (k) => `${k}일`),
    weeks: (n: number) => counted(n, 'week', 'weeks', (k) => `${k}주`),
    months: (n: number) => counted(n, 'month', 'months', (k) => `${k}개월`),
  },
  products: {
    azure: say('Azure', 'Azure'),
    'dynamics-365': say('Dynamics 365', 'Dynamics 365'),
    'microsoft-365': say('Microsoft 365', 'Microsoft 365'),
    'power-platform': say('Power Platform', 'Power Platform'),
  },
  protocols: { tcp: 'TCP', udp: 'UDP', both: 'TCP, UDP' },
  levels: {
    'cloud-platform-silver': say('Cloud Platform, silver', 'Cloud Platform 실버'),
    'cloud-platform-gold': say('Cloud Platform, gold', 'Cloud Platform 골드'),
    'azure-expert-msp': say('Azure Expert MSP', 'Azure Expert MSP'),
  },
} as const
