const offer = `---
type: managed-service
alias: al-backup
name: Alder Managed Backup
summary: We watch your Azure backups and rehearse a restore every quarter.
longSummary: Alder checks each backup in the morning and restores one of them every quarter. Your data stays in your subscription.
language: en

categories: [storage]
keywords: [backup, restore]
terms: { url: https://alder.example/backup/terms }

privacyPolicyUrl: https://alder.example/privacy
usefulLinks:
  - { title: Handbook, url: https://alder.example/backup/handbook }
supportContact: { name: Support desk, email: support@alder.example, phone: +47-55-555-0100 }
engineeringContact: { name: Mara Lind, email: mara@alder.example, phone: +47-55-555-0101 }
supportUrls: { global: https://alder.example/support }

logos: { small: media/small.png, medium: media/medium.png, large: media/large.png, wide: media/wide.png }

leads: { destination: email, contactEmails: [leads@alder.example] }
previewAudience: { file: audience/preview.csv }
notesForCertification: The test vault holds one protected machine.
---

Alder Managed Backup is for companies that have backups and nobody to look after them. We read the results every morning and mend what failed, so that a restore works on the day you need it.

The offer belongs to the **Storage** category. Nothing is installed, nothing is sold inside the service, and no data leaves your subscription.
`

const own = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'

/** So many rows, each with another subscription; the first is the publisher's own. */
function* rows(count: number): Iterable<string> {
  yield 'Id,Description,Type'
  for (let row = 0; row < count; row += 1) {
    const id = row ? `${String(row).padStart(8, '0')}-6e08-4d7b-b1f4-50c2e8d97a36` : own
    yield `${id},Tester ${row + 1},SubscriptionId`
  }
}

/** A preview audience of 101 subscriptions. */
export function* files(): Iterable<readonly [string, string]> {
  yield ['offers/alder/backup/offer.md', offer]
  yield ['offers/alder/backup/audience/preview.csv', [...rows(101)].join('\n')]
}
