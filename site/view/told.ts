import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Report } from '../../src/model/report.ts'
import type { Both, Language } from '../model.ts'
import { both } from './text.ts'

/** One finding in every language, and the language each of them is really in. */
export type Told = Both<Diagnostic> & { readonly lang: Both<Language> }

/**
 * The check speaks one language at a time, so what it said in each is put together. Where it found the
 * same in another order, or was not asked in a language, the words of the first report stand.
 */
export function tell(first: Report, reports: Partial<Record<Language, Report>>): Told[] {
  const said = both((lang) => {
    const report = reports[lang]
    return new Map(report && keys(report).map((key, index) => [key, report.diagnostics[index]]))
  })
  const order = keys(first)
  return first.diagnostics.map((own, index) => {
    const found = both((lang) => said[lang].get(order[index] ?? ''))
    return {
      ...both((lang) => found[lang] ?? own),
      lang: both((lang) => (found[lang] ? lang : first.language)),
    }
  })
}

/** What the same finding has in common in every language. */
function keys({ diagnostics }: Report): string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ ruleId, path, place, plan }) => {
    const key = `${ruleId}\0${path}\0${place.start.offset}\0${plan ?? ''}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return `${key}\0${count}`
  })
}
