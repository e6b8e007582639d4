import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const folder = 'offers/alder/pipeline/package/template'
const main = `${folder}/mainTemplate.json`
const id = '7c4b1e92-5d38-4fa6-b0c7-18e95a62d3f4'
const name = `"pid-${id}"`
const rules = ['missing', 'guid', 'shape', 'not-nested', 'unique', 'changed'] as const

/** Every finding of the group, as the rule's last word and the line and column. */
async function spots(changes: Parameters<typeof findingsOf>[1], profile?: string) {
  const found = await Promise.all(
    rules.map((rule) => findingsOf(`usage-attribution-${rule}`, changes, profile)),
  )
  return found
    .flat()
    .map(
      ({ ruleId, severity, place: { start } }) =>
        `${ruleId.slice('usage-attribution-'.length)} ${severity} ${start.line}:${start.column}`,
    )
}

test.each<[what: string, written: string, expected: string[]]>([
  ['all zeros', '"pid-00000000-0000-0000-0000-000000000000"', ['guid error 21:20']],
  ['x in small letters', '"pid-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"', ['guid error 21:20']],
  [
    'a placeholder that Partner Center would have ended',
    '"pid-XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX-partnercenter"',
    ['guid error 21:20'],
  ],
  ['other groups', '"pid-7c4b1e925d38-4fa6-b0c7-18e9-5a62d3f4"', ['guid error 21:20']],
  ['a word', '"pid-my-application"', ['guid error 21:20']],
  ['nothing after it', '"pid-"', ['guid error 21:20']],
  ['an escape, so that no column inside it is sure', '"\\u0070id-1"', ['guid error 21:15']],
  ['the name in capitals', `"PID-${id.toUpperCase()}"`, []],
  ['the name that Partner Center gives', '"pid-contoso-myoffer-partnercenter"', []],
  ['an expression with pid- in it', `"[concat('pid-', parameters('storageName'))]"`, []],
  [
    'an expression without it',
    `"[concat('x-', parameters('storageName'))]"`,
    ['missing error 17:3'],
  ],
  ['a number', '7', ['missing error 17:3']],
  ['a list', '["pid-1"]', ['missing error 17:3']],
])('a name that is %s', async (_, written, expected) => {
  expect(await spots(edited(main, [name, written]))).toEqual(expected)
})

test('a variable that holds the name decides nothing before Azure reads it', async () => {
  const changes = edited(
    main,
    [name, `"[variables('tracking')]"`],
    ['"resources": [\n', `"variables": { "tracking": ${name} },\n  "resources": [\n`],
  )
  expect(await spots(changes)).toEqual([])
})

test.each<[what: string, pairs: [string, string][], expected: string[]]>([
  [
    'no properties',
    [['"properties": {\n        "mode"', '"other": {\n        "mode"']],
    ['shape warning 18:5'],
  ],
  ['no mode', [['"mode": "Incremental",', '']], ['shape warning 22:7']],
  ['a mode that Azure works out', [['"Incremental"', `"[parameters('mode')]"`]], []],
  ['a linked template', [['"template": {', '"templateLink": {']], ['shape warning 24:9']],
  ['a template without resources', [[',\n          "resources": []', '']], ['shape warning 24:9']],
  ['resources as a word', [['"resources": []', '"resources": "none"']], ['shape warning 27:11']],
])('a resource with %s', async (_, pairs, expected) => {
  expect(await spots(edited(main, ...pairs))).toEqual(expected)
})

test('symbolic names, and a linked template beside the main one', async () => {
  const template = JSON.parse(baseText(main)) as { resources: Record<string, unknown>[] }
  const [attribution, ...others] = template.resources
  const symbolic = (resources: unknown) =>
    JSON.stringify({ ...template, languageVersion: '2.0', resources })
  expect(await spots({ [main]: symbolic({ tracking: attribution, ...others }) })).toEqual([])
  expect(
    await spots({
      [main]: symbolic({ ...others }),
      [`${folder}/nested/storage.json`]: symbolic({ tracking: attribution }),
    }),
  ).toEqual([expect.stringMatching(/^not-nested error 1:/)])
})

test('of a key that stands twice the last one counts, and is the place', async () => {
  const twice = edited(main, [`"name": ${name},`, `"name": ${name},\n"name": "pid-x",`])
  expect(await spots(twice)).toEqual(['guid error 22:14'])
})

test.each<[what: string, text: string]>([
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"resources"'],
  ['resources that are none', '{"resources": [null, 1, "x", [], {}]}'],
  ['resources as text', '{"resources": "none"}'],
  [
    'keys of the prototype',
    '{"resources": {"__proto__": {"type": 1}, "constructor": {"name": {}}}}',
  ],
  [
    'a nested template that is none',
    '{"resources": [{"type": "Microsoft.Resources/deployments", "properties": []}]}',
  ],
])('a main template that is %s', async (_, text) => {
  expect(await spots({ [main]: text })).toEqual([expect.stringMatching(/^missing error 1:/)])
})

test('deployments as deep as JSON may be, and many of them', async () => {
  const deployment = (inner: string, title: string): string =>
    `{"type":"Microsoft.Resources/deployments","name":"${title}","properties":{"mode":"Incremental","template":{"resources":[${inner}]}}}`
  let deep = deployment('', 'pid-deep')
  for (let depth = 0; depth < 45; depth += 1) deep = deployment(deep, 'step')
  expect(await spots({ [main]: `{"resources":[${deep}]}` })).toEqual([
    expect.stringMatching(/^guid error 1:/),
    expect.stringMatching(/^not-nested error 1:/),
  ])
  const many = Array.from({ length: 30_000 }, () => deployment('', `pid-${id}`)).join(',')
  expect(await spots({ [main]: `{"resources":[${many}]}` })).toEqual([])
})

test('under today’s profile a missing attribution is told and does not block', async () => {
  const without = edited(main, [name, '"plain"'])
  expect(await spots(without, 'azure-current')).toEqual(['missing notice 17:3'])
})
