/** With its seven own files the offer has exactly 500. */
export function* files(): Iterable<readonly [string, string]> {
  for (let number = 1; number <= 493; number += 1) {
    yield [`offers/alder/pipeline/package/template/scripts/${String(number).padStart(3, '0')}.sh`, 'exit 0\n']
  }
}
