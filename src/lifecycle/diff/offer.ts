import type { Loose, Offer, OfferData, TranslationData } from '../../model/catalogue.ts'
import type { Change } from '../../model/change.ts'
import type { Text } from '../../model/text.ts'
import { data } from '../../schema/data.ts'
import { compareAudience } from './audience.ts'
import {
  type Compare,
  choice,
  compareField,
  compareFields,
  type Fields,
  flag,
  parts,
  type Said,
  secret,
  set,
  signOf,
  text,
  value,
} from './compare.ts'
import { compareOthers, fileList, logos } from './files.ts'
import { categoryName, countryName, industryName, languageName } from './names.ts'
import { priceChange, priceText } from './price.ts'
import { plain, quote, say, words } from './say.ts'
import { compareTranslations } from './translations.ts'

type Data = Loose<OfferData>
type Consulting = NonNullable<Data['consulting']>
type Saas = NonNullable<Data['saas']>

const consulting: Compare<Consulting> = (was, now, context) => [
  ...parts<Omit<Consulting, 'price' | 'duration'>>({
    serviceType: [say('kind of engagement', '참여 유형'), value()],
    primaryProduct: [say('primary product', '주요 제품'), value()],
    countries: [say('countries', '국가'), set(countryName)],
  })(was, now, context),
  ...value<NonNullable<Consulting['duration']>>(({ value: many, unit }) =>
    plain(`${many ?? '?'} ${unit ?? ''}`.trim()),
  )(was?.duration, now?.duration, context).map(
    (said): Said => ({ what: say('duration', '기간'), ...said }),
  ),
  ...engagementPrice(was, now),
]

function engagementPrice(was: Consulting | undefined, now: Consulting | undefined): Said[] {
  const price = (side: Consulting | undefined) =>
    side?.price?.amount === undefined
      ? { model: 'free' }
      : { currency: side.price.currency, amount: side.price.amount }
  if (!was || !now)
    return now?.price
      ? [{ sign: '+', what: say('price', '가격'), text: priceText(price(now)) }]
      : []
  const changed = priceChange(price(was), price(now))
  return changed ? [{ sign: '~', what: say('price', '가격'), text: changed }] : []
}

const saas: Compare<Saas> = parts<Saas>({
  listing: [say('how to get it', '이용 방법'), value()],
  landingPageUrl: [say('landing page', '방문 페이지'), value()],
  webhookUrl: [say('webhook', '웹후크'), secret],
  tenantId: [say('tenant', '테넌트'), secret],
  applicationId: [say('application', '애플리케이션'), secret],
})

const link = say('link', '링크')

/** How each field of offer.md is compared, in the order in which changes are told. */
const offerFields: Fields<Data> = {
  type: {
    what: say('offer type', '오퍼 유형'),
    section: 'setup',
    group: 'technical',
    compare: choice((id) => data.offerTypes.find((type) => type.id === id)?.name),
  },
  consulting: {
    what: say('consulting service', '컨설팅 서비스'),
    section: 'setup',
    group: 'technical',
    compare: consulting,
  },
  saas: { what: plain('SaaS'), section: 'technical', group: 'technical', compare: saas },
  name: { what: say('name', '이름'), section: 'listing', compare: text },
  summary: { what: say('summary', '요약'), section: 'listing', compare: text },
  longSummary: { what: say('long summary', '긴 요약'), section: 'listing', compare: text },
  language: {
    what: say('language', '언어'),
    section: 'listing',
    compare: choice<NonNullable<Data['language']>>(languageName, 'en'),
  },
  categories: {
    what: say('categories', '범주'),
    section: 'properties',
    compare: set(categoryName),
  },
  subcategories: {
    what: say('subcategories', '하위 범주'),
    section: 'properties',
    compare: set(categoryName),
  },
  industries: {
    what: say('industries', '산업'),
    section: 'properties',
    compare: set(industryName),
  },
  verticals: {
    what: say('verticals', '세부 업종'),
    section: 'properties',
    compare: set(industryName),
  },
  keywords: {
    what: say('search keywords', '검색 키워드'),
    section: 'properties',
    compare: set((keyword) => plain(quote(keyword))),
  },
  logos: { what: say('logos', '로고'), section: 'listing', compare: logos },
  screenshots: {
    what: say('screenshots', '스크린샷'),
    section: 'listing',
    compare: fileList(
      say('screenshot', '스크린샷'),
      say('caption', '캡션'),
      ({ file: path, caption }) => ({ path, beside: caption }),
    ),
  },
  sampleImages: {
    what: say('sample images', '샘플 이미지'),
    section: 'listing',
    compare: fileList(say('sample image', '샘플 이미지'), say('caption', '캡션'), (path) => ({
      path,
    })),
  },
  videos: {
    what: say('videos', '동영상'),
    section: 'listing',
    compare: fileList(say('video', '동영상'), say('name', '이름'), ({ name, url, thumbnail }) => ({
      path: thumbnail,
      beside: name,
      url,
    })),
  },
  documents: {
    what: say('documents', '문서'),
    section: 'listing',
    compare: fileList(say('document', '문서'), say('title', '제목'), ({ title, file: path }) => ({
      path,
      beside: title,
    })),
  },
  usefulLinks: {
    what: say('links', '링크'),
    section: 'listing',
    compare: fileList(link, say('title', '제목'), ({ title, url }) => ({ beside: title, url })),
  },
  privacyPolicyUrl: {
    what: say('privacy policy', '개인정보 처리방침'),
    section: 'listing',
    compare: value(),
  },
  supportUrls: {
    what: say('support pages', '지원 페이지'),
    section: 'listing',
    compare: parts<NonNullable<Data['supportUrls']>>({
      global: [say('support page', '지원 페이지'), value()],
      government: [say('support page, Azure Government', '지원 페이지, Azure Government'), value()],
    }),
  },
  terms: {
    what: say('terms', '조건'),
    section: 'properties',
    compare: parts<NonNullable<Data['terms']>>({
      url: [say('address of the terms', '조건 주소'), value()],
      standardContract: [
        say('terms', '조건'),
        flag(
          say('the marketplace’s standard contract', '마켓플레이스 표준 계약'),
          say('own terms, no longer the standard contract', '표준 계약 대신 자체 조건'),
        ),
      ],
      amendments: [say('contract amendments', '계약 수정 사항'), secret],
    }),
  },
  previewAudience: {
    what: say('preview audience', '미리 보기 대상'),
    section: 'preview',
    internal: true,
    compare: compareAudience,
  },
  draft: {
    what: say('draft', '초안'),
    section: 'setup',
    internal: true,
    compare: flag(say('a draft again', '다시 초안'), say('submitted', '제출됨')),
  },
  alias: { what: say('alias', '별칭'), section: 'setup', internal: true, compare: secret },
  supportContact: {
    what: say('support contact', '지원 연락처'),
    section: 'listing',
    internal: true,
    compare: secret,
  },
  engineeringContact: {
    what: say('engineering contact', '엔지니어링 연락처'),
    section: 'listing',
    internal: true,
    compare: secret,
  },
  leads: {
    what: say('lead management', '잠재 고객 관리'),
    section: 'setup',
    internal: true,
    compare: secret,
  },
  notificationEmails: {
    what: say('notification e-mails', '알림 이메일'),
    section: 'setup',
    internal: true,
    compare: secret,
  },
  notesForCertification: {
    what: say('notes for certification', '인증 참고 사항'),
    section: 'setup',
    internal: true,
    compare: secret,
  },
}

const captions: Compare<NonNullable<Loose<TranslationData>['screenshots']>> = (
  was,
  now,
  context,
) => {
  const most = Math.max(was?.length ?? 0, now?.length ?? 0)
  return Array.from({ length: most }, (_, at) =>
    text(was?.[at], now?.[at], context).map(
      (said): Said => ({
        ...said,
        what: say(`screenshot ${at + 1}, caption`, `스크린샷 ${at + 1}, 캡션`),
      }),
    ),
  ).flat()
}

const translationFields: Fields<Loose<TranslationData>> = {
  name: offerFields.name,
  summary: offerFields.summary,
  longSummary: offerFields.longSummary,
  screenshots: { what: say('captions', '캡션'), section: 'listing', compare: captions },
}

const description = {
  what: say('description', '설명'),
  section: 'listing',
  compare: text,
} as const

/** What differs in everything but the plans. */
export function compareOffer(was: Offer, now: Offer): Change[] {
  const sides = { was, now }
  const [before, after] = [was.document, now.document]
  const others = (said: readonly Said[], what: Text): Change[] =>
    said.map((each) => ({ group: 'listing', section: 'listing', internal: true, what, ...each }))
  const [waived, waiving] = [was.waivers, now.waivers].map((each) => each?.document.source.text)
  return [
    ...compareFields(offerFields, before.data ?? {}, after.data ?? {}, sides),
    ...compareField(description, before.body?.text, after.body?.text, sides),
    ...compareField(
      { what: say('terms', '조건'), section: 'properties', compare: text },
      was.terms?.text.trim(),
      now.terms?.text.trim(),
      sides,
    ),
    ...compareTranslations(
      was.translations,
      now.translations,
      (one, other) => [
        ...compareFields(translationFields, one?.data ?? {}, other?.data ?? {}, sides),
        ...compareField(description, one?.body?.text, other?.body?.text, sides),
      ],
      { section: 'listing' },
    ),
    ...others(
      waived === waiving ? [] : [{ sign: signOf(waived, waiving), text: words.changed }],
      say('waivers', '예외'),
    ),
    ...others(compareOthers(was, now), say('other files', '기타 파일')),
  ]
}
