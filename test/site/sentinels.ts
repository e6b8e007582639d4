import type { Catalogue, Offer, Plan } from '../../src/model/catalogue.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { parseCatalogue } from '../../src/parse/catalogue.ts'

/**
 * Every value of a marketplace that no page may show, read from its files and not from the storefront’s
 * own list of private fields, so that a field forgotten there is found here.
 */
export async function sentinels(snapshot: Snapshot): Promise<string[]> {
  const found = new Set<string>()
  for (const environment of ['offers', 'live'] as const) {
    const { catalogue } = await parseCatalogue(snapshot, environment)
    for (const { document } of catalogue.publishers.values()) {
      take([document.data.subscriptions, document.data.notificationEmails], found)
    }
    for (const offer of catalogue.offers.values())
      for (const value of ofOffer(offer)) take(value, found)
    for (const { document } of catalogue.releases.values())
      take([document.data.reason, document.data.ticket], found)
  }
  return [...found]
}

/** Texts that name a draft or a private plan. */
export async function hiddenNames(snapshot: Snapshot): Promise<string[]> {
  const found = await Promise.all(
    (['offers', 'live'] as const).map(async (environment) => [
      ...names((await parseCatalogue(snapshot, environment)).catalogue),
    ]),
  )
  return found.flat()
}

function* names({ offers }: Catalogue): Iterable<string> {
  for (const { id, draft, document, plans } of offers.values()) {
    if (draft) {
      yield id
      if (document.data.name) yield document.data.name
    }
    for (const plan of plans) {
      if (!draft && plan.document.data.visibility !== 'private') continue
      yield `plans/${plan.id}.md`
      if (plan.document.data.summary) yield plan.document.data.summary
      const [sentence] = plan.document.body?.text.split('\n') ?? []
      if (sentence) yield sentence
    }
  }
}

function* ofOffer({ document: { data }, plans, audiences }: Offer): Iterable<unknown> {
  const { destination: _, authentication: __, ...leads } = data.leads ?? {}
  yield [data.alias, data.supportContact, data.engineeringContact, leads, data.previewAudience]
  yield [data.notificationEmails, data.notesForCertification]
  yield [data.saas?.tenantId, data.saas?.applicationId, data.saas?.webhookUrl]
  for (const { rows } of audiences.values()) yield rows.map(({ id }) => id)
  for (const plan of plans) yield* ofPlan(plan)
}

function* ofPlan({ document: { data } }: Plan): Iterable<unknown> {
  // The day on which a signature ends is no secret by itself, and too common to search for.
  yield [data.audience, data.manifest?.tenantId, data.image?.osDisk?.uri, data.image?.osDisk?.sas]
  yield data.manifest?.authorizations?.map((authorization) => authorization?.principalId)
  const { azureGlobal, azureGovernment, notificationUrl } = data.managedApplication ?? {}
  for (const cloud of [azureGlobal, azureGovernment]) {
    yield [
      cloud?.tenantId,
      cloud?.authorizations?.map((authorization) => authorization?.principalId),
    ]
  }
  yield notificationUrl
}

function take(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) take(part, found)
  }
}
