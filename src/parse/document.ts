import matter from 'gray-matter'
import type { Document, Loose, Source } from '../model/catalogue.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'
import { parseBody } from './markdown.ts'
import { fileStart, makeSource } from './source.ts'
import { parseYaml, type Yaml } from './yaml.ts'

const fence = /^---[ \t]*(\r\n|\n|\r)/
const nothing: Yaml = {
  value: undefined,
  valuePlace: () => fileStart,
  keyPlace: () => fileStart,
  textPlace: () => fileStart,
  written: () => undefined,
}

/**
 * A Markdown file with frontmatter: values, places and body.
 * gray-matter splits; it runs `---js` frontmatter as code by default, so only a plain `---` reaches it,
 * every engine that could run something throws, and what YAML means is decided by our own parser.
 */
export function parseMarkdownFile<Data>(source: Source, tell: TellFault): Document<Data> {
  const { path, text } = source
  const whole = (ruleId: string, from: number, to: number, values = {}): Document<Data> => {
    tell({ ruleId, where: { path, place: source.place(from, to) }, values })
    return makeDocument(source, nothing)
  }
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const language = /^---+[ \t]*([^\s-].*)$/.exec(firstLine)?.[1]
  if (language !== undefined) {
    return whole('frontmatter-language', firstLine.indexOf(language), firstLine.length, {
      language: language.trim(),
    })
  }
  const opening = fence.exec(text)
  if (!opening) return whole('frontmatter-missing', 0, 0)
  const length = text.slice(0, limits.bytes.markdown).search(/(?:\r|\n)---[ \t]*(?:\r|\n|$)/)
  if (length > limits.frontmatter) {
    return whole('yaml-size', limits.frontmatter, limits.frontmatter + 1, {
      what: 'length',
      limit: limits.frontmatter,
    })
  }
  if (length < 0 && text.length > limits.frontmatter) return whole('frontmatter-unclosed', 0, 3)
  // It knows no line that ends with a carriage return alone, and would take the next one for a language. Of blank
  // lines between fields it tries each as the first one before a comment, in time that grows with their square.
  const lines = text
    .replaceAll(/\r(?!\n)/g, '\n')
    .replace(
      /^(---[ \t]*\r?\n)((?!---)[\s\S]*?)(?=\r?\n---)/,
      (_, fenced: string, block: string) => fenced + block.replaceAll(/\n(?=\s)/g, 'x'),
    )
  const { matter: yaml, content } = matter(lines, { language: 'yaml', engines })
  const start = opening[0].length
  const end = 3 + yaml.length
  // gray-matter takes any line that begins with --- for the closing one, and the end of the file, too.
  const closing = /^(\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/.exec(text.slice(end))
  const empty = /^---[ \t]*(?=\r|\n|$)/.exec(text.slice(start))
  if (!closing && !empty) return whole('frontmatter-unclosed', 0, 3)
  const bodyStart = text.length - content.length
  const yamlEnd = empty ? start : end + (closing?.[1]?.length ?? 0)
  return makeDocument(
    source,
    parseYaml(source, start, yamlEnd, tell),
    parseBody(source, bodyStart, tell),
  )
}

/** A file that is there but was not read: whoever told so has said all there is to say. */
export function unreadDocument<Data>(path: string): Document<Data> {
  return makeDocument(makeSource(path, ''), nothing)
}

/** A YAML file. */
export function parseYamlFile<Data>(source: Source, tell: TellFault): Document<Data> {
  return makeDocument(source, parseYaml(source, 0, source.text.length, tell))
}

function makeDocument<Data>(
  source: Source,
  yaml: Yaml,
  body?: Document<Data>['body'],
): Document<Data> {
  const { valuePlace, keyPlace, textPlace, written } = yaml
  // What the schema finds wrong is taken out before any rule looks at it.
  const data = yaml.value as Loose<Data>
  return {
    path: source.path,
    source,
    data,
    valuePlace,
    keyPlace,
    textPlace,
    written,
    ...(body && { body }),
  }
}

function refuse(): never {
  throw new Error('Frontmatter is never run')
}

const engines = {
  yaml: { parse: () => ({}) },
  json: { parse: refuse },
  javascript: { parse: refuse },
  js: { parse: refuse },
}
