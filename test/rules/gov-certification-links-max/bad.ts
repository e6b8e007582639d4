import { readFileSync } from 'node:fs'

const path = 'offers/alder/broker/plans/standard.md'

/** A plan with 101 certificates. */
export function* files(): Iterable<readonly [string, string]> {
  const plan = readFileSync(new URL(`../../base/${path}`, import.meta.url), 'utf8')
  const links = Array.from(
    { length: 101 },
    (_, at) => `  - { name: Approval ${at + 1}, url: https://alder.example/approvals/${at + 1} }\n`,
  )
  const list = `azureRegions: [azureGlobal]\ngovernmentCertifications:\n${links.join('')}`
  yield [path, plan.replace('azureRegions: [azureGlobal]\n', list)]
}
