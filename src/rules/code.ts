import { withoutSecrets } from '../privacy/secret.ts'

/**
 * A value in backticks; what would break out of them or out of the line is made visible, and a secret
 * is not shown at all, as nobody would know it again once it is cut.
 */
export function code(value: string, most = 60): string {
  const characters = [...withoutSecrets(value).replace(/[\r\n\t]+/g, ' ')].map(visible)
  const text =
    characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
  return `\`${text.replaceAll('`', 'ˋ')}\``
}

function visible(character: string): string {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) && character !== '\u200D'
    ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    : character
}
