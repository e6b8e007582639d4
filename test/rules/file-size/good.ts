/** A settings file of exactly 64 KiB, the most that is read. */
export function* files(): Iterable<readonly [string, string]> {
  const line = '# nothing is waived here yet\n'
  const head = 'waivers: []\n'
  yield ['offers/alder/backup/waivers.yml', (head + line.repeat(3_000)).slice(0, 64 * 1024)]
}
