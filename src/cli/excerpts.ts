import type { Checked } from '../check.ts'
import type { Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import { isPrivate } from '../model/private-plan.ts'
import { secretsOf } from '../model/secret.ts'
import type { Excerpts } from '../report/excerpt.ts'
import { privatePlaces } from '../schema/private.ts'

/** Lines to show beside findings: from the files as they were judged, without what is private in them. */
export function excerptsOf({ catalogue, live, report }: Checked): Excerpts {
  const sources = new Map<string, Source>()
  const add = (source: Source | undefined): void => {
    if (source) sources.set(source.path, source)
  }
  add(catalogue.marketplace?.source)
  for (const { document } of catalogue.publishers.values()) add(document.source)
  for (const { document } of live.releases.values()) add(document.source)
  for (const offer of catalogue.offers.values()) {
    add(offer.document.source)
    for (const file of offer.files.values()) add(file.source)
  }
  const hidden = new Map<string, Place[]>(
    [...privatePlaces(catalogue)].map(([path, places]) => [path, [...places]]),
  )
  for (const path of new Set(report.diagnostics.map((diagnostic) => diagnostic.path))) {
    const source = sources.get(path)
    const secrets = source ? secretsOf(source) : []
    const places = secrets.map(({ start, end }) => (source as Source).place(start, end))
    hidden.set(path, [...(hidden.get(path) ?? []), ...places])
  }
  // A line with a secret stays hidden for every other finding on it, too.
  for (const { sensitive, ruleId, path, place } of report.diagnostics) {
    const source = sources.get(path)
    const hide = (place: Place) => hidden.set(path, [...(hidden.get(path) ?? []), place])
    if (sensitive && source) hide(wholeLines(source, place))
    // Under a mistyped name anything may stand, so only the name itself is shown.
    else if (ruleId === 'unknown-field' && source) hide(restOfLine(source, place))
  }
  for (const offer of catalogue.offers.values()) {
    for (const { source } of offer.plans.filter(isPrivate).map(({ document }) => document))
      hidden.set(source.path, [source.place(0, source.text.length)])
  }
  return { text: (path) => sources.get(path)?.text, hidden }
}

function restOfLine(source: Source, { end }: Place): Place {
  return source.place(
    end.offset,
    end.offset + Math.max(0, source.text.slice(end.offset).search(/[\r\n]|$/)),
  )
}

function wholeLines(source: Source, place: Place): Place {
  const start = place.start.offset - (place.start.column - 1)
  return source.place(start, restOfLine(source, place).end.offset)
}
