const profile = `---
name: Alder
city: Bergen
website: https://alder.example/
owners: [mara-lind]
mpnId: "4401923"
partnerCenter: true
competency: cloud-platform-gold
domains: [alder.example]
subscriptions: [0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084]
approvals: [solution-template]
notificationEmails: [release@alder.example]
---
`

/** A quote in a quote, ten levels deep. */
export function* files(): Iterable<readonly [string, string]> {
  yield ['offers/alder/publisher.md', `${profile}\n${'> '.repeat(10)}Alder runs small services.\n`]
}
