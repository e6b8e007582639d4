import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { OfferReport, Report } from '../../../src/model/report.ts'
import type { Language } from '../../../src/model/text.ts'
import type { Judged } from '../../../src/report/comment/input.ts'
import { around } from './requests.ts'

const point = (line: number, column: number) => ({ line, column, offset: line * 100 + column })

export const finding = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId: 'summary-length',
  severity: 'error',
  reason: '`summary` has 101 characters, expected at most 100',
  note: 'Search results cut what is longer.',
  fix: 'Take out 1 character or more.',
  path: `offers/${more.offer ?? 'alder/ledger'}/offer.md`,
  place: { start: point(4, 10), end: point(4, 20) },
  url: 'https://fieldmark.example/preview/rules/summary-length/',
  offer: 'alder/ledger',
  publisher: 'alder',
  section: 'listing',
  stage: 'validate-prerequisites',
  ...more,
})

const stage = (id: 'validate-prerequisites' | 'preview', en: string, errors: number) => ({
  id,
  name: { en, ko: en },
  short: { en, ko: en },
  decidedBy: 'check' as const,
  state: 'pending' as const,
  errors,
})

/** A report around findings that no engine made: numbers and texts that real files seldom reach. */
export function withFindings(
  diagnostics: readonly Diagnostic[],
  language: Language = 'en',
): Judged {
  const ids = [...new Set(diagnostics.flatMap(({ offer }) => offer ?? []))].sort()
  const offers = ids.map((id): OfferReport => {
    const own = diagnostics.filter(({ offer }) => offer === id)
    const errors = own.filter(({ severity }) => severity === 'error').length
    return {
      id,
      name: id,
      type: 'saas',
      status: errors ? 'failed' : 'awaiting-sign-off',
      stages: [
        stage('validate-prerequisites', 'Prerequisites', errors),
        stage('preview', 'Preview', 0),
      ],
      sections: [],
      checklist: [],
      waitsOn: { who: 'author', logins: [], text: { en: '', ko: '' } },
      plans: { public: 1, private: 0 },
      errors,
      warnings: own.length - errors,
      judged: true,
    }
  })
  const report: Report = {
    version: 1,
    tool: 'martlet 0.1.0',
    language,
    profile: 'azure-2020',
    base: 'revision 41d09be',
    head: 'revision 8f3a1c2',
    signOff: 'required',
    diagnostics,
    offers,
    skipped: [],
  }
  return { ...around, report, unchanged: 3 }
}

/** Many findings in many offers, of a handful of rules. */
export const lots = (count: number, offers: number, language: Language = 'en'): Judged =>
  withFindings(
    Array.from({ length: count }, (_, index) =>
      finding({
        offer: `alder/offer-${index % offers}`,
        ruleId: `rule-${index % 7}`,
        severity: index % 3 ? 'error' : 'warning',
        place: { start: point(index + 1, 1), end: point(index + 1, 9) },
        ...(language === 'ko' && {
          reason: '글자 수가 많습니다: `summary`, 지금 101자, 최대 100자',
        }),
      }),
    ),
    language,
  )
