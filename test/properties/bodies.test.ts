import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { base } from '../support/overlay.ts'
import { holds } from './support/holds.ts'
import { expectSound } from './support/judge.ts'

const pieces = [
  '# ',
  '###### ',
  '> ',
  '- ',
  '* ',
  '1. ',
  '- [x] ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '  \n',
  '\\\n',
  '---\n',
  '***\n',
  '===\n',
  '```\n',
  '````js\n',
  '~~~\n',
  '`',
  '``',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '[',
  ']',
  '](',
  ')',
  '![',
  '](media/small.png)',
  '](javascript:alert(1))',
  '](<a b>)',
  '[a]: b "c"\n',
  '[^1]',
  '[^1]: note\n',
  '[]',
  '<',
  '>',
  '</p>',
  '<p>',
  '<b',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?php',
  '<a href="',
  '<https://a.example>',
  'https://a.example/?a=b&c',
  'www.a.example',
  'mail@a.example',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&nosuch;',
  '|',
  '| - | :-: |\n',
  '\\',
  '$$',
  '@team',
  '#1',
  ':tada:',
  'Azure',
  'Google Cloud',
  '한국어 문장입니다. ',
  'عربي \u202E',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  '\u0000',
  '\uFEFF',
  '\u200B',
  '\u2028',
  'word '.repeat(30),
]

const markdown = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
  // The same again and again is what parsers are slow at.
  fc
    .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.nat(1_500))
    .map(([parts, count]) => parts.join('').repeat(count).slice(0, 4_000)),
)

const files = base()
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const front = (path: string): string =>
  new TextDecoder().decode(files.get(path)).split(/^---$/m).slice(0, 2).join('---')

describe('Markdown of any kind', () => {
  const [offer, plan] = ['offers/alder/broker/offer.md', 'offers/alder/broker/plans/byol.md']
  const own = new Map([...files].filter(([path]) => /^market|publisher\.md$|\/broker\//.test(path)))
  holds(
    'below the fields of an offer, of a plan and of a publisher, and in the terms',
    fc.record({ offer: markdown, plan: markdown, publisher: markdown, terms: markdown }),
    60,
    async ({ offer: text, plan: other, publisher, terms }) => {
      const changed = new Map(own)
        .set(offer, encode(`${front(offer)}---\n${text}`))
        .set(plan, encode(`${front(plan)}---\n${other}`))
        .set(
          'offers/alder/publisher.md',
          encode(`${front('offers/alder/publisher.md')}---\n${publisher}`),
        )
        .set('offers/alder/broker/terms.md', encode(terms))
      const checked = await expectSound(changed)
      // The fields are as they were, whatever stands below them.
      const ruined = checked?.report.diagnostics.filter(({ ruleId }) =>
        /^yaml-|^field-|-missing$/.test(ruleId),
      )
      expect(ruined).toEqual([])
    },
  )
})
