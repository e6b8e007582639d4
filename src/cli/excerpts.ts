import type { Checked } from '../check.ts'
import type { Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import type { Excerpts } from '../report/excerpt.ts'

/** Lines to show beside findings: from the files as they were judged, without what is private in them. */
export function excerptsOf({ privacy, report }: Pick<Checked, 'privacy' | 'report'>): Excerpts {
  const sensitive = Map.groupBy(
    report.diagnostics.filter((finding) => finding.sensitive),
    ({ path }) => path,
  )
  const hidden = new Map<string, readonly Place[]>()
  return {
    text: (path) => privacy.source(path)?.text,
    hidden: (path) => {
      const known = hidden.get(path)
      if (known) return known
      const source = privacy.source(path)
      // A line with a private finding stays hidden for every other finding on it, too.
      const lines = source
        ? (sensitive.get(path) ?? []).map(({ place }) => wholeLines(source, place))
        : []
      const found = [...privacy.places(path), ...lines]
      hidden.set(path, found)
      return found
    },
  }
}

function wholeLines(source: Source, { start, end }: Place): Place {
  const rest = source.text.slice(end.offset).search(/[\r\n]|$/)
  return source.place(start.offset - (start.column - 1), end.offset + rest)
}
