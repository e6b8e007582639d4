import type { OfferData } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code, count, lengthOf } from '../words.ts'

type Consulting = NonNullable<OfferData['consulting']>

const kinds: Readonly<Record<Consulting['serviceType'], string>> = {
  assessment: 'Assessment',
  briefing: 'Briefing',
  implementation: 'Implementation',
  'proof-of-concept': 'Proof of Concept',
  workshop: 'Workshop',
}
const units = { h: 'hours', d: 'days', w: 'weeks', m: 'months' } as const
const short = { hours: 'Hr', days: 'Day', weeks: 'Wk', months: 'Mo' } as const

/** `: 3-Wk`, `: Half-day`: where a duration begins behind the name. */
const duration =
  /[:：]\s*(\d{1,4}(?:\.\d)?|half|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?(h(?:ou)?rs?|days?|we?e?ks?|mo(?:nth)?s?)\b/iu
const kind = /\b(assessment|briefing|implementation|proof[ -]of[ -]concept|poc|workshop)\b/iu

/** In other languages only what needs no words can be told: a colon, and a number behind it. */
const elsewhere = /[:：].*\d/u

export default defineRule({
  id: 'consulting-title-format',
  stage: 'certification',
  section: 'listing',
  severity: 'warning',
  types: ['consulting-service'],
  summary: {
    en: 'A consulting service’s name ends with its duration and type',
    ko: '컨설팅 서비스의 이름이 기간과 종류로 끝납니다',
  },
  why: {
    en: 'Buyers compare services in a list of names, by what is done and how long it takes.',
    ko: '구매자는 이름 목록에서 무엇을 얼마 동안 하는지 비교합니다.',
  },
  fix: {
    en: 'Write the name as in `SQL Migration: 3-Wk Proof of Concept`, in quotes as it holds a colon.',
    ko: '이런 형식으로 쓰고 콜론이 있으니 따옴표로 묶으세요: `"SQL Migration: 3-Wk Proof of Concept"`',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'offer',
  check({ document }, report, { value }) {
    const { name, consulting, language } = document.data
    if (!name) return
    const where = { path: document.path, place: document.valuePlace(['name']) }
    const said = duration.exec(name)
    const English = language === undefined || language === 'en'
    const behind = said ? name.slice(said.index) : ''
    if (English ? !said || !kind.test(behind) : !elsewhere.test(name)) {
      const better = nameFor(name, consulting, value<number>('listing-name-length'))
      report(where, {
        reason: {
          en: `${code('name')} is ${code(name)}, expected the form ${code('Name: Duration Type')}`,
          ko: `이름(${code('name')})의 형식이 다릅니다: 지금 ${code(name)}, 필요 ${code('이름: 기간 종류')}`,
        },
        ...(better && English && { fix: better }),
      })
      return
    }
    const { value: amount, unit } = consulting?.duration ?? {}
    const [first = ''] = said?.[2]?.toLowerCase() ?? ''
    const told = Number(said?.[1])
    // Two weeks and ten days can be the same; two weeks and three cannot.
    if (!amount || !told || told === amount || units[first as keyof typeof units] !== unit) return
    report(where, {
      reason: {
        en: `${code('name')} says ${count(told, unit.slice(0, -1))}, expected ${amount}, as in ${code('consulting.duration')}`,
        ko: `이름(${code('name')})과 기간이 다릅니다: 지금 ${told}, ${code('consulting.duration')} ${amount}`,
      },
      fix: {
        en: `Write ${amount} in the name, or correct ${code('consulting.duration')}.`,
        ko: `이름에 ${amount}라고 쓰거나 ${code('consulting.duration')} 값을 고치세요.`,
      },
      related: [
        { path: document.path, place: document.valuePlace(['consulting', 'duration', 'value']) },
      ],
    })
  },
})

/** The name in the form that is wanted, where the fields say enough and it still fits. */
function nameFor(
  name: string,
  consulting:
    | { serviceType?: Consulting['serviceType']; duration?: Partial<Consulting['duration']> }
    | undefined,
  limit: number,
): Text | undefined {
  const { serviceType, duration: { value: amount, unit } = {} } = consulting ?? {}
  if (!serviceType || !amount || !unit) return undefined
  const [subject = ''] = name.split(/\s*[:：]/)
  const better = `${subject}: ${amount}-${short[unit]} ${kinds[serviceType]}`
  if (!subject || lengthOf(better) > limit) return undefined
  const written = code(`name: "${better.replaceAll('"', "'")}"`, 80)
  return { en: `Write ${written}.`, ko: `이렇게 쓰세요: ${written}` }
}
