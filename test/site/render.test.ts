import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/parse/markdown.ts'
import { toHtml } from '../../src/render/html.ts'
import { termsToHtml } from '../../src/render/terms.ts'

const render = (markdown: string, heading: 2 | 3 | 4 | 5 = 3): string =>
  toHtml(parseMarkdown(markdown), heading)

describe('what may harm', () => {
  test.each([
    ['a script between paragraphs', 'Before\n\n<script>alert(1)</script>\n\nAfter', 'alert'],
    ['a script that never ends', '<script>alert(1)', 'alert'],
    ['a style', '<style>body { display: none }</style>', 'display'],
    ['a handler on an image', '<img src=x onerror=alert(1)>', 'onerror'],
    ['a handler on a link', '<a href="https://a.example" onclick="alert(1)">a</a>', 'onclick'],
    ['a frame', '<iframe src="https://a.example"></iframe>', 'iframe'],
    ['a form', '<form action="https://a.example"><input name="card"></form>', 'form'],
    ['a comment', '<!-- not for customers -->', 'not for customers'],
    ['a comment that never ends', '<!-- not for customers', 'not for customers'],
    ['nested tags', '<div><div><svg onload=alert(1)></div></div>', 'svg'],
    ['a tag in a tag', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<scr'],
    ['an id', '<p id="content">text</p>', 'id='],
    ['an inline style', '<b style="position:fixed">text</b>', 'style'],
  ])('%s leaves nothing behind', (_, markdown, trace) => {
    expect(render(markdown)).not.toContain(trace)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#x73;cript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:msgbox',
    'file:///etc/passwd',
    '//elsewhere.example',
    '../../status/',
    '/preview/',
    '#findings',
    'https:',
    'https:///x',
    'mailto:',
  ])('a link to %s keeps its words and loses its address', (address) => {
    expect(render(`Read [the manual](<${address}>) first.`)).toBe('<p>Read the manual first.</p>')
  })

  test('definitions of links are no way round', () => {
    expect(render('[a][b]\n\n[b]: javascript:alert(1)')).not.toContain('javascript')
  })

  test('words in raw HTML stay, as words', () => {
    expect(render('<div class="x">Only &lt; here</div>')).toBe('<p>Only &#x26;lt; here</p>')
    expect(render('A <b>bold</b> claim')).toBe('<p>A bold claim</p>')
  })

  test('the tree is not changed', () => {
    const tree = parseMarkdown('![a](b.png) <b>c</b>')
    const before = structuredClone(tree)
    toHtml(tree, 3)
    expect(tree).toEqual(before)
  })
})

describe('what is meant well', () => {
  test('links to the web and to mail say whose they are', () => {
    expect(render('[a](https://a.example/b?c=1&d)')).toBe(
      '<p><a href="https://a.example/b?c=1&#x26;d" rel="nofollow noopener noreferrer ugc">a</a></p>',
    )
    expect(render('[a](mailto:a@b.example)')).toContain('href="mailto:a@b.example"')
  })

  test('a picture becomes its description', () => {
    expect(render('See ![the overview](https://a.example/x.png)!')).toBe('<p>See the overview!</p>')
    expect(render('![the overview][x]\n\n[x]: y.png')).toBe('<p>the overview</p>')
  })

  test('headings fit below those of the page, one level at a time', () => {
    const levels = (markdown: string): string[] => render(markdown, 4).match(/(?<=<)h\d/g) ?? []
    expect(levels('# a\n\n## b\n\n# c')).toEqual(['h4', 'h5', 'h4'])
    expect(levels('#### a\n\n###### b\n\n##### c\n\n#### d')).toEqual(['h4', 'h5', 'h5', 'h4'])
    expect(levels('# a\n\n## b\n\n### c\n\n#### d')).toEqual(['h4', 'h5', 'h6', 'h6'])
  })

  test('lists, emphasis, quotes, tables and code', () => {
    const html = render('1. *a*\n2. **b**\n\n> c\n\n| d |\n| - |\n| e |\n\n`f`\n\n- [x] g')
    for (const element of ['ol', 'em', 'strong', 'blockquote', 'th', 'td', 'code', 'ul']) {
      expect(html).toContain(`<${element}>`)
    }
    expect(html).not.toMatch(/class|input|checked/)
  })

  test('footnotes are a list without links that lead nowhere', () => {
    const html = render('a[^1]\n\n[^1]: note')
    expect(html).toContain('note')
    expect(html).not.toMatch(/href|Footnotes|id=/)
  })
})

describe('terms', () => {
  test('are Markdown', () => {
    expect(termsToHtml('# Terms\n\nText')).toEqual({
      html: '<h2>Terms</h2>\n<p>Text</p>',
      plain: false,
    })
  })

  test('of a million characters are plain paragraphs, at once', () => {
    const started = performance.now()
    const { html, plain } = termsToHtml('A clause <b>& more</b>.\n\n'.repeat(40_000))
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(plain).toBe(true)
    expect(html.slice(0, 53)).toBe('<p>A clause &lt;b&gt;&amp; more&lt;/b&gt;.</p>\n<p>A c')
  })

  test.each([
    ['tangled emphasis', '*a_'.repeat(30_000)],
    ['nested quotes', '> '.repeat(40_000)],
    ['open brackets', '['.repeat(90_000)],
  ])('with %s cost no minutes', (_, text) => {
    const started = performance.now()
    expect(termsToHtml(text).plain).toBe(true)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
