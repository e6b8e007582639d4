const folder = 'offers/alder/broker/plans'

const plan = (name: string, visibility: string): string => `---
name: ${name}
summary: For customers who already hold a yearly licence.
${visibility}
pricing:
  model: byol
  markets: ["NO", US]
azureRegions: [azureGlobal]
image:
  version: "1.4.0"
  osDisk:
    uri: https://alderimages.blob.core.windows.net/broker/broker-byol-1.4.0.vhd
    sas: \${secret:BROKER_SAS}
    sasExpires: "2031-06-30"
  operatingSystem: { family: linux, name: Ubuntu 24.04 LTS }
  recommendedSizes: [Standard_D2s_v5]
  openPorts:
    - { label: AMQP over TLS, protocol: tcp, port: "5671" }
---

Enter your licence key at the first start. It is checked on the machine itself.
`

/** One private plan too many, and so one plan too many beside the two of the base. */
export function* files(): Iterable<readonly [string, string]> {
  for (let year = 1; year <= 53; year += 1)
    yield [`${folder}/term-${100 + year}.md`, plan(`${year} years`, 'visibility: public')]
  for (let customer = 1; customer <= 46; customer += 1) {
    const audience = 'visibility: private\naudience: [9a3f5c21-6e08-4d7b-b1f4-50c2e8d97a36]'
    yield [`${folder}/customer-${100 + customer}.md`, plan(`For customer ${customer}`, audience)]
  }
}
