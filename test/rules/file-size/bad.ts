/** A settings file with one byte more than 64 KiB. */
export function* files(): Iterable<readonly [string, string]> {
  const line = '# nothing is waived here yet\n'
  const head = 'waivers: []\n'
  yield ['offers/alder/backup/waivers.yml', (head + line.repeat(3_000)).slice(0, 64 * 1024 + 1)]
}
