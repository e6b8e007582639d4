/** Fields whose values no page may show, wherever they stand in a file. */
const fields = [
  'alias',
  'supportContact',
  'engineeringContact',
  'leads',
  'previewAudience',
  'audience',
  'notificationEmails',
  'notesForCertification',
  'subscriptions',
  'tenantId',
  'applicationId',
  'principalId',
  'webhookUrl',
  'osDisk',
]

const names = fields.join('|')
const opens = new RegExp(`^([\\s-]*)["']?(?:${names})["']?\\s*:`)
const holds = new RegExp(`(?:^|[\\s{,"'-])(?:${names})["']?\\s*:`)

/**
 * Numbers of the lines that must not be quoted: those of private fields with everything indented below them.
 * Works on the text as it stands, so that a file which YAML cannot read keeps its secrets, too.
 */
export function privateLines(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  let inside: number | undefined
  text.split('\n').forEach((line, index) => {
    const indent = line.search(/\S/)
    const item = line.trimStart().startsWith('-')
    if (inside !== undefined && indent >= 0 && (indent < inside || (indent === inside && !item)))
      inside = undefined
    const opening = opens.exec(line)
    if (opening && inside === undefined) inside = (opening[1] ?? '').length
    if (inside !== undefined || holds.test(line)) found.add(index + 1)
  })
  return found
}

/**
 * The private values themselves, for a second look at every sentence and every quoted line: a value may
 * stand in a comment, in another file, or in what a rule says of it. Read from the text, so that values
 * of the wrong kind count, too. Words that many texts have are left out.
 */
export function privateValues(texts: Iterable<string>): readonly string[] {
  const found = new Set<string>()
  for (const text of texts) {
    const hidden = privateLines(text)
    text.split('\n').forEach((line, index) => {
      if (!hidden.has(index + 1) || common.test(line)) return
      const value = line.replace(/^[\s-]*(?:["']?\w+["']?\s*:)?\s*/, '').trim()
      const tokens = value.match(/[^\s"'[\]{},]+/g) ?? []
      for (const item of [value, ...tokens.filter((token) => /[\d@]|:\/\//.test(token))]) {
        if (item.length > 5) found.add(item)
      }
    })
  }
  return [...found]
}

const common = /^\s*(?:destination|authentication)\s*:/
