import type { Loose, Offer, Plan, PlanData, PlanTranslationData } from '../../model/catalogue.ts'
import type { Change } from '../../model/change.ts'
import type { Text } from '../../model/text.ts'
import { isPrivate } from '../../privacy/private-plan.ts'
import { compareApplication, compareManifest } from './access.ts'
import { compareAudience } from './audience.ts'
import {
  type Compare,
  type Context,
  choice,
  compareField,
  compareFields,
  type Fields,
  flag,
  type Said,
  set,
  text,
  value,
} from './compare.ts'
import { comparePackage, fileList } from './files.ts'
import { compareImage } from './image.ts'
import { countryName } from './names.ts'
import { planPrice, priceChange, priceText } from './price.ts'
import { join, plain, quote, say } from './say.ts'
import { compareTranslations } from './translations.ts'

type Data = Loose<PlanData>
type Pricing = NonNullable<Data['pricing']>
type Certificate = NonNullable<Data['governmentCertifications']>[number]

const trials: Readonly<Record<string, Text>> = {
  none: say('none', '없음'),
  '1-month': say('1 month', '1개월'),
  '3-months': say('3 months', '3개월'),
  '6-months': say('6 months', '6개월'),
}

const visibilities = {
  public: say('public', '공개'),
  private: say('private', '비공개'),
}

const clouds = { azureGlobal: plain('Azure'), azureGovernment: plain('Azure Government') }

const of = (what: Text, said: readonly Said[]): Said[] => said.map((each) => ({ what, ...each }))

const pricing: Compare<Pricing> = (was, now, context) => {
  const changed = priceChange(planPrice(was), planPrice(now))
  return [
    ...(changed ? [{ sign: '~', text: changed } as const] : []),
    ...of(
      say('free trial', '무료 평가판'),
      choice<string>((trial) => trials[trial], 'none')(was?.freeTrial, now?.freeTrial, context),
    ),
    ...of(say('sold in', '판매 국가'), set(countryName)(was?.markets, now?.markets, context)),
  ]
}

const package_: Compare<NonNullable<Data['package']>> = (was, now, context) => [
  ...of(
    say('package version', '패키지 버전'),
    value<string>()(was?.version, now?.version, context),
  ),
  ...of(
    say('package', '패키지'),
    value<string>((id) => say(`that of plan ${id}`, `플랜 ${id}의 패키지`))(
      was?.shared,
      now?.shared,
      context,
    ),
  ),
]

/** How each field of a plan is compared, in the order in which changes are told. */
const planFields: Fields<Data> = {
  pricing: { what: say('price', '가격'), section: 'plans', group: 'technical', compare: pricing },
  visibility: {
    what: say('visibility', '표시'),
    section: 'plans',
    group: 'technical',
    compare: choice<'public' | 'private'>((id) => visibilities[id], 'public'),
  },
  audience: {
    what: say('audience', '대상'),
    section: 'plans',
    group: 'technical',
    internal: true,
    compare: compareAudience,
  },
  stopSelling: {
    what: say('sales', '판매'),
    section: 'plans',
    group: 'technical',
    compare: flag(
      say('no longer sold to new customers', '새 고객에게 판매하지 않음'),
      say('sold again', '다시 판매'),
    ),
  },
  hideFromMarketplace: {
    what: say('listing', '목록'),
    section: 'plans',
    group: 'technical',
    compare: flag(
      say('hidden, bought through a solution template', '숨김, 솔루션 템플릿으로만 구입'),
      say('shown', '표시'),
    ),
  },
  solutionTemplateOnly: {
    what: say('solution template', '솔루션 템플릿'),
    section: 'plans',
    group: 'technical',
    compare: flag(
      say('only as a part of one', '솔루션 템플릿의 일부로만'),
      say('also on its own', '단독으로도 사용'),
    ),
  },
  governmentCertifications: {
    what: say('government certifications', '정부 인증'),
    section: 'plans',
    compare: fileList<Certificate>(
      say('government certification', '정부 인증'),
      say('name', '이름'),
      ({ name, url }) => ({ beside: name, url }),
    ),
  },
  azureRegions: {
    what: say('Azure clouds', 'Azure 클라우드'),
    section: 'plans',
    group: 'technical',
    compare: set((id) => clouds[id] ?? plain(quote(id))),
  },
  kind: { what: say('kind', '종류'), section: 'plans', group: 'technical', compare: value() },
  manifest: {
    what: say('manifest', '매니페스트'),
    section: 'technical',
    group: 'technical',
    compare: compareManifest,
  },
  image: {
    what: say('image', '이미지'),
    section: 'technical',
    group: 'technical',
    compare: compareImage,
  },
  package: {
    what: say('package', '패키지'),
    section: 'technical',
    group: 'technical',
    compare: package_,
  },
  managedApplication: {
    what: say('managed application', '관리형 애플리케이션'),
    section: 'technical',
    group: 'technical',
    compare: compareApplication,
  },
  name: { what: say('name', '이름'), section: 'plans', compare: text },
  summary: { what: say('summary', '요약'), section: 'plans', compare: text },
}

const translationFields: Fields<Loose<PlanTranslationData>> = {
  name: planFields.name,
  summary: planFields.summary,
}

const description = { what: say('description', '설명'), section: 'plans', compare: text } as const

/** What differs in a plan that stayed. */
export function comparePlan(was: Plan, now: Plan, offers: { was: Offer; now: Offer }): Change[] {
  const sides: Omit<Context, 'what'> = { ...offers, plan: now.id }
  return [
    ...compareFields(planFields, was.document.data ?? {}, now.document.data ?? {}, sides),
    ...comparePackage(was, now, offers).map(
      (said): Change => ({
        group: 'technical',
        section: 'technical',
        plan: now.id,
        what: say('package', '패키지'),
        ...said,
      }),
    ),
    ...compareField(description, was.document.body?.text, now.document.body?.text, sides),
    ...compareTranslations(
      was.translations,
      now.translations,
      (one, other) => [
        ...compareFields(translationFields, one?.data ?? {}, other?.data ?? {}, sides),
        ...compareField(description, one?.body?.text, other?.body?.text, sides),
      ],
      { section: 'plans', plan: now.id },
    ),
  ]
}

/** What a buyer wants to know of a plan first: price, and who may have it. */
export function planText(plan: Plan): Text {
  const { pricing: asked } = plan.document.data
  const price = asked ? [priceText(planPrice(asked))] : []
  return join([...price, visibilities[isPrivate(plan) ? 'private' : 'public']], ', ')
}
