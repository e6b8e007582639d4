import type { Catalogue, Offer, Plan } from '../model/catalogue.ts'

/** Every short text in a JSON value; the parser has bounded its depth. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string' && value.length <= 100) yield value.toLowerCase()
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner)
}

/** The texts of each application package of a catalogue: a template names an image by publisher, offer and SKU. */
export function textsOfPackages(catalogue: Catalogue): ReadonlySet<string>[] {
  return [...catalogue.offers.values()]
    .filter(({ type }) => type === 'azure-application')
    .flatMap(({ plans }) => plans)
    .flatMap(({ package: pack }) =>
      pack ? [new Set([...pack.files.values()].flatMap(({ json }) => [...textsIn(json)]))] : [],
    )
}

/**
 * Whether one of the packages deploys a plan. Names may stand in variables and parameters, so they
 * are looked for anywhere in the template, not only in its image reference.
 */
export function isDeployed(
  offer: Offer,
  plan: Plan,
  packages: readonly ReadonlySet<string>[],
): boolean {
  const generations = plan.document.data.image?.generations ?? []
  const skus = [plan.id, ...generations.flatMap(({ sku }) => sku ?? [])]
  return packages.some(
    (texts) =>
      texts.has(offer.publisher) && texts.has(offer.name) && skus.some((sku) => texts.has(sku)),
  )
}
