import { number, say } from './say.ts'

/** What stands around every page. */
export const shell = {
  skip: say('Skip to content', '본문으로 건너뛰기'),
  offers: say('Offers', '오퍼'),
  publishers: say('Publishers', '게시자'),
  status: say('Publishing status', '게시 상태'),
  rules: say('Rules', '규칙'),
  mainNavigation: say('Main', '주 메뉴'),
  breadcrumbs: say('You are here', '현재 위치'),
  languages: say('Languages', '언어'),
  onThisPage: say('On this page', '이 페이지'),
  facets: say('Filters', '필터'),
  otherLanguage: { en: 'English', ko: '한국어' },
  preview: say('Preview', '미리 보기'),
  previewMeans: say(
    'What is merged, before customers see it. Nothing here can be bought.',
    '병합되었지만 아직 고객에게 보이지 않는 내용입니다. 여기에서는 구매할 수 없습니다.',
  ),
  livePage: say('What customers see of it now', '지금 고객에게 보이는 페이지'),
  liveStorefront: say('What customers see now', '지금 고객에게 보이는 내용'),
  previewPage: say('For its publisher: preview of this offer', '게시자용: 이 오퍼의 미리 보기'),
  previewStorefront: say('For publishers: preview', '게시자용: 미리 보기'),
  previewProfile: say('Limits from', '적용 기준'),
  builtFrom: say(
    'Every page is built from files in git. A finding names the line to mend.',
    '모든 페이지는 git에 있는 파일로 만듭니다. 발견마다 고칠 줄을 알려 줍니다.',
  ),
  fromFiles: say(
    'Every page is built from files in git.',
    '모든 페이지는 git에 있는 파일로 만듭니다.',
  ),
  support: say('Support for publishers', '게시자 지원'),
  fonts: say('Licence of the typeface', '서체 라이선스'),
  notFound: say('There is no page at this address', '이 주소에는 페이지가 없습니다'),
  notFoundWhy: say(
    'The offer may have been renamed, taken off the market, or is still a draft. Drafts have no page.',
    '오퍼 이름이 바뀌었거나 목록에서 제거되었거나 아직 초안일 수 있습니다. 초안에는 페이지가 없습니다.',
  ),
  notFoundLive: say(
    'The offer may have been renamed, or may not be on the market yet.',
    '오퍼 이름이 바뀌었거나 아직 출시되지 않았을 수 있습니다.',
  ),
  allOffers: say('All offers', '모든 오퍼'),
  of: (offers: number, publishers: number) =>
    say(
      `${number(offers)} ${offers === 1 ? 'offer' : 'offers'} from ${number(publishers)} ${publishers === 1 ? 'publisher' : 'publishers'}`,
      `게시자 ${number(publishers)}곳의 오퍼 ${number(offers)}개`,
    ),
} as const
