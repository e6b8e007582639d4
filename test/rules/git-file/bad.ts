/** Made here, as git would obey them in this repository, too. */
export function* files(): Iterable<readonly [string, string]> {
  yield ['offers/alder/.gitignore', '*.png\n']
  yield ['offers/alder/ledger/.gitattributes', '* text eol=crlf\n']
}
