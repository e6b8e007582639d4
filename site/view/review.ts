import type { Offer } from '../../src/model/catalogue.ts'
import type { OfferReport } from '../../src/model/report.ts'
import { privatePlans } from '../../src/privacy/private-plan.ts'
import type { Finding, Review, Section, Text } from '../model.ts'
import { words } from '../words.ts'
import { viewChanges } from './changes.ts'
import { marksOf, splitPrivate, viewFindings } from './findings.ts'
import type { Media } from './media.ts'
import { publicPlans } from './plans.ts'
import type { Quotable } from './quotable.ts'
import type { Told } from './told.ts'

const { review: say } = words

/** Where an offer stands, for the people who publish and review it. */
export function viewReview(
  report: OfferReport,
  offer: Offer,
  told: readonly Told[],
  media: Media,
  quotable: Quotable,
): Review {
  const { open, closed } = splitPrivate(told, offer)
  const findings = viewFindings(open, offer.folder, quotable)
  const { logos, language } = offer.document.data
  const logo = media.picture(offer, logos?.large ?? logos?.medium ?? logos?.small)
  return {
    id: report.id,
    name: offer.document.data.name
      ? { text: offer.document.data.name, lang: language ?? 'en' }
      : { text: report.id, lang: '' },
    ...(report.type && { type: report.type }),
    ...(logo && { logo }),
    status: report.status,
    ...(report.prepared && { prepared: report.prepared }),
    verdict: verdictOf(report),
    waitsOn: report.waitsOn.logins,
    stages: report.stages,
    sections: report.sections.map((section) => viewSection(section, findings, closed)),
    checklist: report.checklist,
    changes: viewChanges(report, quotable),
    findings,
    privateFindings: closed.length,
    errors: report.errors,
    warnings: report.warnings,
    plans: { public: publicPlans(offer).length, private: privatePlans(offer).size },
    marks: marksOf(findings, offer),
  }
}

/** One sentence that is true on its own. */
function verdictOf({ status, stages, errors, warnings }: OfferReport): Text {
  const at = stages.findIndex(({ state }) => state === 'failed' || state === 'here')
  const stage = stages[at]
  if (status === 'failed' && stage)
    return say.stopped(at + 1, stages.length, stage.short, say.found(errors, 0))
  if (status === 'failed') return say.found(errors, warnings)
  if (stage) return say.waiting(at, stages.length, stage.short)
  if (status === 'delisted') return say.isDelisted
  if (status === 'canceled') return say.isCanceled
  return say.isLive
}

const viewSection = (
  { id, name, status }: OfferReport['sections'][number],
  findings: readonly Finding[],
  closed: readonly Told[],
): Section => ({
  id,
  name,
  status,
  findings: findings.filter(({ section, severity }) => section === id && severity !== 'notice'),
  privateFindings: closed.filter(({ en }) => en.section === id && en.severity !== 'notice').length,
})

const order: readonly Review['status'][] = [
  'failed',
  'awaiting-sign-off',
  'in-progress',
  'canceled',
  'live',
  'delisted',
  'draft',
]

/** Those that somebody must act on come first; within a status, by id. */
export const byTurn = (a: Review, b: Review): number =>
  order.indexOf(a.status) - order.indexOf(b.status) || (a.id < b.id ? -1 : 1)
