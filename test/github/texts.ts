/** A line of a file taken out, put in or changed; a change that changes nothing is a mistake of the test. */
export function edited(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to)
  if (after === text) throw new Error(`Nothing matches ${from}`)
  return after
}

/** A text without what differs from run to run: ports, and commit ids, which become names. */
export function stable(text: string, commits: Readonly<Record<string, string>>): string {
  let shown = text.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://github.com')
  for (const [name, sha] of Object.entries(commits)) {
    shown = shown.replaceAll(sha, name).replaceAll(sha.slice(0, 7), name)
  }
  return shown.replace(/<!-- martlet:state [\w-]+ -->/, '<!-- martlet:state … -->')
}
