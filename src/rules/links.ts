import { visit } from 'unist-util-visit'
import type { Document, Offer, Plan, Pointer } from '../model/catalogue.ts'
import type { Address } from '../model/network.ts'

/** Every address that customers can follow from a listing; videos are asked for in their own way. */
export function linksOf(offer: Offer): Address[] {
  const { document, plans, translations } = offer
  const { data } = document
  const fields: (readonly [Pointer, string | undefined])[] = [
    [['terms', 'url'], data.terms?.url],
    [['privacyPolicyUrl'], data.privacyPolicyUrl],
    ...(data.usefulLinks ?? []).map(
      (link, index) => [['usefulLinks', index, 'url'], link?.url] as const,
    ),
    [['supportUrls', 'global'], data.supportUrls?.global],
    [['supportUrls', 'government'], data.supportUrls?.government],
    [['saas', 'landingPageUrl'], data.saas?.landingPageUrl],
  ]
  return [
    ...inFields(document, fields),
    ...[document, ...translations.values()].flatMap(inBody),
    ...plans.flatMap(linksOfPlan),
  ]
}

function linksOfPlan({ id, document, translations }: Plan): Address[] {
  const certificates = (document.data.governmentCertifications ?? []).map(
    (certificate, index) => [['governmentCertifications', index, 'url'], certificate?.url] as const,
  )
  const found = [
    ...inFields(document, certificates),
    ...[document, ...translations.values()].flatMap(inBody),
  ]
  return found.map((address) => ({ ...address, plan: id }))
}

const inFields = (
  { path, valuePlace }: Document<unknown>,
  fields: readonly (readonly [Pointer, string | undefined])[],
): Address[] =>
  fields.flatMap(([pointer, url]) =>
    url === undefined ? [] : [{ url, where: { path, place: valuePlace(pointer) } }],
  )

/** Links in the text, and what they refer to; places are those of the address where it stands as it is. */
function inBody({ path, source, body }: Document<unknown>): Address[] {
  const found: Address[] = []
  if (!body) return found
  visit(body.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const { url, position } = node
    const start = position?.start.offset
    const end = position?.end.offset
    if (!/^https?:/i.test(url) || start === undefined || end === undefined) return
    const at = source.text.slice(start, end).lastIndexOf(url)
    const place =
      at < 0 ? source.place(start, end) : source.place(start + at, start + at + url.length)
    found.push({ url, where: { path, place } })
  })
  return found
}
