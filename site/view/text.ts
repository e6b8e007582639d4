import type { Root } from 'mdast'
import type { Document, TranslationData } from '../../src/model/catalogue.ts'
import type { Language } from '../../src/model/text.ts'
import { toHtml } from '../../src/render/html.ts'
import { data } from '../../src/schema/data.ts'
import type { Both, Markup, Passage, Text } from '../model.ts'
import { plain } from '../words/say.ts'

/** The same thing made for each language. */
export const both = <Value>(make: (lang: Language) => Value): Both<Value> => ({
  en: make('en'),
  ko: make('ko'),
})

type Translations = ReadonlyMap<string, Document<TranslationData>>

/** A field of a listing: in the page’s language where it is translated, else in its own. */
export function passages(
  own: string | undefined,
  lang: string,
  translations: Translations,
  translated: (data: Document<TranslationData>['data']) => string | undefined,
): Both<Passage> | undefined {
  if (!own) return undefined
  return both((target) => {
    const other = target === lang ? undefined : translations.get(target)
    const text = other && translated(other.data)
    return text ? { text, lang: target } : { text: own, lang }
  })
}

/** A body as HTML, chosen like any other text. Each tree is rendered once. */
export function markups(
  own: Root | undefined,
  lang: string,
  translations: Translations,
  heading: 3 | 4 | 5,
): Both<Markup> | undefined {
  const first = own && markup(own, lang, heading)
  if (!first) return undefined
  return both((target) => {
    const tree = target === lang ? undefined : translations.get(target)?.body?.tree
    return (tree && markup(tree, target, heading)) ?? first
  })
}

export function markup(tree: Root, lang: string, heading: 2 | 3 | 4 | 5): Markup | undefined {
  return tree.children.length > 0 ? { html: toHtml(tree, heading), lang } : undefined
}

export const languageName = (id: string): Text =>
  data.languages.find((language) => language.id === id)?.name ?? plain(id)
