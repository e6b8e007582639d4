import { expect, test } from 'vitest'
import { baseText, findingsOf } from './judge.ts'

const path = 'offers/alder/review/offer.md'
const withBody = (body: string) => ({
  [path]: `${baseText(path).split('\n---\n')[0]}\n---\n\n${body}\n`,
})

/** The words of the description that are marked. */
async function marked(body: string): Promise<string[]> {
  const changes = withBody(body)
  const found = await findingsOf('description-no-contact', changes)
  for (const { reason, fix, sensitive } of found) {
    expect(sensitive).toBe(true)
    expect(`${reason} ${fix}`).not.toMatch(/\d|@/)
  }
  return found.map(({ place }) => String(changes[path]).slice(place.start.offset, place.end.offset))
}

test.each<[body: string, contacts: string[]]>([
  ['Write to review@alder.example, please.', ['review@alder.example']],
  ['메일은 review@alder.example로 보내세요.', ['review@alder.example']],
  ['<review@alder.example>', ['<review@alder.example>']],
  ['[Write to us](mailto:review@alder.example)', ['[Write to us](mailto:review@alder.example)']],
  ['[Call us](tel:+4755550100)', ['[Call us](tel:+4755550100)']],
  ['review\\@alder.example', ['review\\@alder.example']],
  ['Call +47-55-555-0142.', ['+47-55-555-0142']],
  ['Call +1 (425) 555-0100 today', ['+1 (425) 555-0100']],
  ['전화 02-555-0119로 문의하세요.', ['02-555-0119']],
  ['휴대전화 010-1234-5678', ['010-1234-5678']],
  ['대표번호는 1588-1234입니다.', ['1588-1234']],
  ['Call (425) 555-0100 or 1-800-555-0199', ['(425) 555-0100', '1-800-555-0199']],
  ['01 23 45 67 89 in Paris, 030 1234567 in Berlin', ['01 23 45 67 89', '030 1234567']],
  [
    '- **Call**: 02-555-0119\n- a@b.example and a@b.example',
    ['02-555-0119', 'a@b.example', 'a@b.example'],
  ],
])('%s', async (body, contacts) => {
  expect(await marked(body)).toEqual(contacts)
})

test.each([
  'From 2026-01-15 to 2026-03-31, 09:00-18:00, in 2025-2026.',
  'ISO 27001-2022, version 10.2.1234, 10.0.0.4/16 and 192.168.100.200',
  'USD 18,500,000 or 18 500 000, +50 % and 1,000-5,000 machines',
  '84 controls, 30-45 pages, 24/7, 5-3-2, 1234-5678',
  'Role 91c1777a-f3dc-4fae-b103-61d183457e46',
  '[Agenda](https://alder.example/02-555-0119/@alder), https://alder.example/2026-01/0201-555-0119',
  'KB 5001234, part number 0.12345 and @alder',
])('%s names no contact', async (body) => {
  expect(await marked(body)).toEqual([])
})

test('a translation is searched, too', async () => {
  const changes = {
    'offers/alder/review/offer.ko.md': '---\nname: 검토\n---\n\n전화 02-555-0119',
  }
  expect(await findingsOf('description-no-contact', changes)).toHaveLength(1)
})

test.each(['0', '+', '0-', '1 ', '(', 'a.', 'a@', '02-555-'])(
  '%s many times over takes no time to speak of',
  async (piece) => {
    const start = performance.now()
    await marked(piece.repeat(18_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(5_000)
  },
)
