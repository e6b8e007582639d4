import { name } from './escape.ts'
import type { Around } from './input.ts'

/** The addresses of a text, each once, numbered in the order in which the text names them. */
export class Links {
  readonly #numbers = new Map<string, number>()

  /** `[text][3]`; only the text where the address is none. */
  to(text: string, url: string | undefined): string {
    const address = safeUrl(url)
    if (!address) return text
    const number = this.#numbers.get(address) ?? this.#numbers.size + 1
    this.#numbers.set(address, number)
    return `[${text}][${number}]`
  }

  /** A page under its own address; undefined where there is none. */
  toPage(url: string | undefined): string | undefined {
    return url && this.to(name(url.replace(/^https?:\/\//, '').replace(/\/+$/, '')), url)
  }

  definitions(): string {
    return [...this.#numbers].map(([url, number]) => `[${number}]: ${url}`).join('\n')
  }
}

/** `[text](address)`, for texts that are read on a page only. */
export const inline = (text: string, url: string | undefined): string => {
  const address = safeUrl(url)
  return address ? `[${text}](${address})` : text
}

/** An address on the web that cannot end its own link; undefined for anything else. */
function safeUrl(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { protocol, username, password, href } = new URL(url)
  if (!/^https?:$/.test(protocol) || username || password || href.length > 2_000) return undefined
  return href.replace(/[^\w\-.~:/?#@&=+%,;]/g, encode)
}

const encode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

const segments = (path: string): string =>
  path.toWellFormed().split('/').map(encodeURIComponent).join('/')

const root = ({ serverUrl }: Around, repository: string): string =>
  `${serverUrl.replace(/\/+$/, '')}/${segments(repository)}`

/** A line of a file at the head commit. Markdown is shown as source: only there lines have anchors. */
export function fileUrl(around: Around, path: string, line?: number): string {
  const { head } = around.pull
  const kind = /\.[^/]*$/.test(path) ? 'blob' : 'tree'
  const at = `${root(around, head.repository)}/${kind}/${segments(head.sha)}/${segments(path)}`
  if (line === undefined) return at
  return `${at}${/\.md$/i.test(path) ? '?plain=1' : ''}#L${line}`
}

export const commitUrl = (around: Around, repository: string, sha: string): string =>
  `${root(around, repository)}/commit/${segments(sha)}`

export const issueUrl = (around: Around, title: string): string =>
  `${root(around, around.pull.base.repository)}/issues/new?title=${encodeURIComponent(title)}`
