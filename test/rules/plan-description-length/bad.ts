const head = `---
name: Bring your own licence
summary: For customers who already hold a yearly licence.
visibility: public
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
`

/** A description of 2,001 characters; the sign of the sun is one of them, as everywhere in Martlet. */
export function* files(): Iterable<readonly [string, string]> {
  const sentence = 'Enter your licence key at the first start. '
  const text = `\u{1F31E} ${sentence.repeat(100)}`
  yield ['offers/alder/broker/plans/byol.md', `${head}\n${[...text].slice(0, 2000).join('')}.\n`]
}
