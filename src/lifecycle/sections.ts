import offerSchema from '../../schemas/offer.schema.json' with { type: 'json' }
import type { Offer } from '../model/catalogue.ts'
import type { Diagnostic, Section } from '../model/diagnostic.ts'
import type { SectionReport } from '../model/report.ts'
import type { OfferTypeInfo } from '../schema/data.ts'

/** Section of each field of offer.md, as its schema says. */
const sectionOfField = new Map<string, Section>(
  Object.entries(offerSchema.properties).map(([field, schema]) => [
    field,
    schema['x-section'] as Section,
  ]),
)

/**
 * Status of each section of an offer (S2-65): Not started while nothing of it is written, Incomplete
 * while it lacks something or has errors, Complete otherwise. In a draft the findings are only
 * notices, so `blocking` says which of them would be errors once it is submitted. What an offer that
 * was submitted may leave out is Complete without a word; in a draft nobody has looked at it yet.
 */
export function sectionReports(
  offer: Offer,
  info: OfferTypeInfo,
  findings: readonly Diagnostic[],
  blocking: (finding: Diagnostic) => boolean,
): SectionReport[] {
  // What stands in plans is asked of each plan, so that nobody asks for it where one is missing.
  const lacksPlans =
    offer.plans.length === 0 && findings.some((each) => each.section === 'plans' && blocking(each))
  return info.sections.map(({ id, name }): SectionReport => {
    const own = findings.filter(({ section }) => section === id)
    const errors = own.filter(blocking).length
    const warnings = own.filter(({ severity }) => severity === 'warning').length
    const isOpen = errors > 0 || offer.draft || (id === 'technical' && lacksPlans)
    const isUntouched = isOpen && !isStarted(offer, id)
    const status = isUntouched ? 'not-started' : errors > 0 ? 'incomplete' : 'complete'
    return { id, name, status, errors, warnings }
  })
}

/** Whether anything of a section is written. Type and alias make an offer, they start no section. */
function isStarted(offer: Offer, section: Section): boolean {
  const { plans, document } = offer
  if (section === 'plans') return plans.length > 0
  const technical = plans.some(
    ({ document: { data }, package: files }) =>
      data.manifest || data.image || data.package || files,
  )
  if (section === 'technical' && technical) return true
  if (section === 'listing' && document.body?.text) return true
  if (section === 'properties' && offer.terms) return true
  return Object.keys(document.data).some(
    (field) => sectionOfField.get(field) === section && !['type', 'alias', 'draft'].includes(field),
  )
}
