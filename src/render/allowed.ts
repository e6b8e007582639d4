import type { Options } from 'rehype-sanitize'

/**
 * What may stand on a page: the elements that the marketplace renders, and those that rules only warn
 * about and that do no harm. No classes, no ids, no styles; an element that is not here leaves its words.
 */
export const allowed: Options = {
  tagNames: [
    ...[
      'p',
      'br',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'blockquote',
      'a',
    ],
    ...['hr', 'del', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  required: {},
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}
