import { storefront } from './data.ts'
import type { Language } from './model.ts'

interface Path<Props> {
  readonly params?: Readonly<Record<string, string>>
  readonly props: Props
}

/** The static paths of a page in every language; the first language has no prefix. */
export function inEachLanguage<Props extends object>(paths: () => readonly Path<Props>[]) {
  const { locales } = storefront()
  return locales.flatMap((lang, index) =>
    paths().map(({ params, props }) => ({
      params: { ...params, lang: index === 0 ? undefined : lang },
      props: { ...props, lang: lang as Language },
    })),
  )
}

/** Pages for the people who publish and review: the live storefront has none of them. */
export const inPreview: typeof inEachLanguage = (paths) =>
  storefront().channel === 'preview' ? inEachLanguage(paths) : []

export const onlyPage = () => inEachLanguage(() => [{ props: {} }])
