import type { Passage, Source } from '../model/catalogue.ts'
import { indexFrom } from '../model/sorted.ts'

/** What a secret opens, as far as its form tells. */
export type SecretKind =
  | 'private-key'
  | 'signature'
  | 'account-key'
  | 'shared-access-key'
  | 'client-secret'
  | 'azure-key'
  | 'password'
  | 'sign-in'
  | 'authorization'
  | 'token'
  | 'aws-key'
  | 'google-key'
  | 'named'

/** A secret in a text, by offsets. */
export interface Secret {
  readonly kind: SecretKind
  readonly start: number
  readonly end: number
}

/**
 * A secret's form. The first group is what stands before it and is none itself. A form that has its mark in the
 * middle is looked for by that, or each sign of a long text would be tried as its beginning; `head` is its part
 * before the mark.
 */
interface Form {
  readonly kind: SecretKind
  /** In lower case; a text without it needs no look. */
  readonly needle: string
  readonly pattern: RegExp
  /** Whether what has the form can be a secret, and neither a placeholder nor an expression. */
  accepts(value: string, text: string, start: number): boolean
}

/** What people write where a secret would stand. */
const placeholder =
  /example|placeholder|change[-_]?me|redacted|dummy|sample|x{5}|(?:^|[^a-z])your[^a-z]/i

/** Keys that emulators on a developer's machine share with all the world. */
const published = /^(?:Eby8vdM02xNOcqFl|C2y6yDjf5\/R\+ob0N)/

const isRandom = (value: string): boolean =>
  new Set(value).size >= Math.min(12, value.length / 3) &&
  value.replaceAll(/(.)\1{5,}/g, '').length > value.length * 0.75 &&
  !placeholder.test(value) &&
  !published.test(value)

/** A token that no person made up: letters of both cases and digits in turn, as chance mixes them. */
function isOpaque(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false
  let changes = 0
  for (let at = 1; at < value.length; at += 1)
    if (kindAt(value, at) !== kindAt(value, at - 1)) changes += 1
  return changes / value.length > 0.33 && isRandom(value)
}

/** 0 for a digit, 1 for a small letter, 2 for any other sign. */
function kindAt(value: string, at: number): number {
  const unit = value.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39 ? 0 : unit >= 0x61 && unit <= 0x7a ? 1 : 2
}

/** A value as it is, although addresses inside addresses encode it once more each. */
function plain(value: string, depth = 3): string {
  try {
    const once = decodeURIComponent(value)
    return once === value || depth === 0 ? value : plain(once, depth - 1)
  } catch {
    return value
  }
}

/** Whether a value can be a signature: base64 of some length, and neither one letter repeated nor words. */
function isSignature(value: string): boolean {
  const [text = ''] = plain(value.replace(/^sig(?:=|%3d)/i, '').slice(0, 512)).split('&')
  return /^[a-z0-9+/_-]{20,}={0,2}$/i.test(text) && /[\d+/=]/.test(text) && new Set(text).size >= 5
}

const settings =
  /(?<![^;"'\s])(?:server|data source|host|hostname|initial catalog|database|user ?id|uid|user ?name|endpoint|ssl)[ \t]*=/gi
const wordForPassword =
  /^(?:your|my|the|enter|insert|some|db|user)?[-_]?(?:password|passwd|pass|pwd|secret|token|key)(?:[-_]?here)?$/i

/** Whether a text that somebody chose is a password, and not what stands for one. */
const isPassword = (value: string): boolean =>
  /^[^$[{<%*(@]/.test(value) &&
  /[a-z\d]/i.test(value) &&
  new Set(value).size >= 3 &&
  !wordForPassword.test(value) &&
  !placeholder.test(value)

/** Where the other settings of a text stand: of the last text that was asked for, which has many passwords at times. */
let settled: { readonly text: string; readonly offsets: readonly number[] } | undefined

function settingsIn(text: string): readonly number[] {
  if (settled?.text !== text)
    settled = { text, offsets: [...text.matchAll(settings)].map(({ index }) => index) }
  return settled.offsets
}

/** Whether a password stands between other settings of a connection, on the same line. */
function isConnectionPassword(value: string, text: string, start: number): boolean {
  const end = start + value.length
  const offsets = settingsIn(text)
  const next = indexFrom(offsets, start)
  const [before = -Infinity, after = Infinity] = [offsets[next - 1], offsets[next]]
  const isOneLine = (from: number, to: number): boolean => !/[\r\n]/.test(text.slice(from, to))
  const isBeside =
    (before >= start - 300 && isOneLine(before, start)) ||
    (after < end + 200 && isOneLine(end, after))
  return isBeside && isPassword(value)
}

/** `user:password` in base64. */
function isSignIn(value: string): boolean {
  const [, password] = /^[^:]+:(.+)$/s.exec(atobOrNothing(value)) ?? []
  return password !== undefined && isPassword(password)
}

function atobOrNothing(value: string): string {
  try {
    return atob(value)
  } catch {
    return ''
  }
}

/** Names that end like a secret's and name something that everybody may know. */
const knownToAll =
  /public|partition|foreign|sort|cache|instrumentation|fingerprint|continuation|route|idempotency/i
const strictName =
  /(?:api|access|account|client|secret|subscription|auth|private|secondary|master|shared)[-_ ]?(?:key|secret|token)$|(?:password|secret)$/i

/** Whether a value that a name calls a key, a token or a password is one. */
function isNamedSecret(value: string, text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const name = /$(?<=([\w.-]+)["']?[ \t]*[:=][ \t]*["']?)/.exec(before)?.[1] ?? ''
  if (knownToAll.test(name)) return false
  return isOpaque(value) || (strictName.test(name) && isHexKey(value))
}

const isHexKey = (value: string): boolean => /^[\da-f]{32,}$/.test(value) && isRandom(value)

const forms: readonly Form[] = [
  {
    kind: 'signature',
    needle: 'sig',
    // Also where the signs around it are escaped for JSON or for an address.
    pattern:
      /()(?:(?<![a-z0-9_-])|(?<=\\u0026|%26))sig(?:=|%3d)(?:%[0-9a-f]{2}|[a-z0-9+/_-])+={0,2}/gi,
    accepts: isSignature,
  },
  {
    kind: 'account-key',
    needle: 'accountkey',
    pattern: /(AccountKey["']?[ \t]*[:=][ \t]*["']?)(?:[A-Za-z0-9+/]|%2[BF]){40,}(?:=|%3D){0,2}/gi,
    accepts: isRandom,
  },
  {
    kind: 'shared-access-key',
    needle: 'shared',
    pattern:
      /(Shared(?:Access)?(?:Key|SecretValue)["']?[ \t]*[:=][ \t]*["']?)(?:[A-Za-z0-9+/]|%2[BF]){40,}(?:=|%3D){0,2}/gi,
    accepts: isRandom,
  },
  {
    kind: 'client-secret',
    needle: 'q~',
    pattern: /()(?<![\w~])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~])/g,
    accepts: isRandom,
  },
  // Keys of Azure that carry the mark of their service at a fixed place; a path may end with one.
  ...(
    [
      ['+ast', /()\+ASt(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{76})\+ASt)[A-Za-z0-9+/]{6}==/g],
      ['acdb', /()ACDb(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{76})ACDb)[A-Za-z0-9+/]{6}==/g],
      ['+aba', /()\+ABa(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{76})\+ABa)[A-Za-z0-9+/]{6}==/g],
      ['+asb', /()\+ASb(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})\+ASb)[A-Za-z0-9+/]{6}=/g],
      ['+aeh', /()\+AEh(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})\+AEh)[A-Za-z0-9+/]{6}=/g],
      ['aiot', /()AIoT(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})AIoT)[A-Za-z0-9+/]{6}=/g],
      ['azca', /()AzCa(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})AzCa)[A-Za-z0-9+/]{6}=/g],
      ['azfu', /()AzFu(?<=(?<![\w-])(?<head>[\w-]{44})AzFu)[\w-]{5}[AQgw]==/g],
      [
        'azse',
        /()AzSe(?<=(?<![A-Za-z0-9])(?<head>[A-Za-z0-9]{42})AzSe)[A-Za-z0-9]{6}(?![A-Za-z0-9])/g,
      ],
      [
        '+acr',
        /()\+ACR(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{42})\+ACR)[A-D][A-Za-z0-9]{5}(?![A-Za-z0-9+/])/g,
      ],
      ['jqqj', /()JQQJ9(?<=(?<![A-Za-z0-9])(?<head>[A-Za-z0-9]{52})JQQJ9)[9DH][A-Za-z0-9]{26,32}/g],
    ] as const
  ).map(([needle, pattern]): Form => ({ kind: 'azure-key', needle, pattern, accepts: isRandom })),
  // Tokens that begin with the sign of who gave them out, or have it at a fixed place.
  ...(
    [
      [
        'azdo',
        /()AZDO(?<=(?<![A-Za-z0-9])(?<head>[A-Za-z0-9]{76})AZDO)[A-Za-z0-9]{4}(?![A-Za-z0-9])/g,
      ],
      ['gh', /()(?<![A-Za-z0-9_])gh[pousr]_\w{36,}/g],
      ['github_pat_', /()(?<![A-Za-z0-9_])github_pat_\w{60,}/g],
      ['glpat-', /()(?<!\w)glpat-[\w-]{20,}/g],
      ['npm_', /()(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/g],
      ['xox', /()(?<![A-Za-z0-9])xox[abeoprs]-\d[\w-]{20,}/g],
      ['hooks.slack.com', /(hooks\.slack\.com\/(?:services|workflows)\/)T[\w/]{30,}/g],
      ['sk_live_', /()(?<![A-Za-z0-9_])sk_live_[A-Za-z0-9]{20,}/g],
      ['t3blbkfj', /()T3BlbkFJ(?<=(?<!\w)(?<head>sk-[\w-]{16,200})T3BlbkFJ)[\w-]{16,}/g],
      ['sg.', /()(?<!\w)SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g],
      ['pypi-', /()(?<!\w)pypi-AgEIcHlwaS5vcmc[\w-]{50,}/g],
      // What is looked ahead at is taken whole: where no dot follows, no shorter part has one behind it.
      [
        'eyj',
        /((?<![\w-])-*)eyJ(?=(?<first>[\w-]{8,}))\k<first>\.eyJ(?=(?<second>[\w-]{8,}))\k<second>\.[\w-]{16,}/g,
      ],
    ] as const
  ).map(([needle, pattern]): Form => ({ kind: 'token', needle, pattern, accepts: isRandom })),
  {
    kind: 'aws-key',
    needle: 'akia',
    pattern: /()(?<![A-Z0-9])AKIA[A-Z2-7]{16}(?![A-Z0-9])/g,
    accepts: isRandom,
  },
  {
    kind: 'aws-key',
    needle: 'asia',
    pattern: /()(?<![A-Z0-9])ASIA[A-Z2-7]{16}(?![A-Z0-9])/g,
    accepts: isRandom,
  },
  {
    kind: 'aws-key',
    needle: 'secret',
    pattern:
      /((?:aws[-_.]?secret[-_.]?(?:access[-_.]?)?key|secret[-_.]?access[-_.]?key)["']?[ \t]*[:=][ \t]*["']?)[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/gi,
    accepts: isRandom,
  },
  {
    kind: 'google-key',
    needle: 'aiza',
    pattern: /()(?<!\w)AIza[\w-]{35}(?!\w)/g,
    accepts: isRandom,
  },
  {
    kind: 'google-key',
    needle: 'gocspx-',
    pattern: /()(?<!\w)GOCSPX-[\w-]{28}(?!\w)/g,
    accepts: isRandom,
  },
  {
    kind: 'authorization',
    needle: 'bearer',
    pattern: /(\bBearer[ \t]+)[\w.~+/-]{20,}={0,2}/gi,
    accepts: isOpaque,
  },
  {
    kind: 'authorization',
    needle: 'basic',
    pattern: /(\bAuthorization["']?[ \t]*[:=][ \t]*["']?Basic[ \t]+)[A-Za-z0-9+/]{8,}={0,2}/gi,
    accepts: isSignIn,
  },
  {
    kind: 'password',
    needle: '=',
    pattern: /((?<![\w-])(?:Password|Passwd|Pwd)[ \t]*=[ \t]*)[^\s;"'`<>]{4,128}/gi,
    accepts: isConnectionPassword,
  },
  {
    kind: 'named',
    needle: '',
    pattern:
      /((?:[Kk]ey|KEY|[Ss]ecret|SECRET|[Pp]assword|PASSWORD|[Pp]assphrase|[Tt]oken|TOKEN|[Pp]wd|PWD)\d?["']?[ \t]*[:=][ \t]*["']?)(?:[A-Za-z0-9+/_~-]|%2[BF]){20,}={0,2}/g,
    accepts: isNamedSecret,
  },
]

/** Every secret of a text, from its beginning to its end. */
export function secretsIn(text: string): readonly Secret[] {
  if (text.length < 12) return []
  const lower = text.toLowerCase()
  const found = [...privateKeys(text), ...signInAddresses(text)]
  for (const { kind, needle, pattern, accepts } of forms) {
    if (!lower.includes(needle)) continue
    for (const { 0: whole, 1: before = '', index, groups } of text.matchAll(pattern)) {
      const start = index + before.length - (groups?.head ?? '').length
      const end = index + whole.length
      if (accepts(text.slice(start, end), text, start)) found.push({ kind, start, end })
    }
  }
  let end = -1
  return found
    .sort((a, b) => a.start - b.start)
    .filter((secret) => {
      const apart = secret.start >= end
      if (apart) end = secret.end
      return apart
    })
}

const keyHead = /-----BEGIN (?:[A-Z0-9]{1,10} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g
/** What stands between a key's lines where it is quoted, indented or escaped, and the headers before them. */
const keyHeaders =
  /(?:\\[rn]|[\s"'`,>|])*(?:[A-Za-z-]{1,30}: [^\r\n\\]{0,200}(?:\\[rn]|\s){0,20}){0,10}/y
const keyLine = /(?:\\[rn]|[\s"'`,>|])*([A-Za-z0-9+/]+={0,2})/y
const keyEnd =
  /(?:\\[rn]|[\s"'`,>|])*(?:=[A-Za-z0-9+/]{4}(?:\\[rn]|\s)*)?-----END [A-Z0-9 ]{1,50}-----/y

/** Private keys with what is in them; the first line alone, as manuals name it, is none. */
function privateKeys(text: string): Secret[] {
  const found: Secret[] = []
  const matchAt = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  for (const { 0: head, index } of text.matchAll(keyHead)) {
    let end = index + head.length
    end += matchAt(keyHeaders, end)?.[0].length ?? 0
    let body = ''
    for (;;) {
      const line = matchAt(keyLine, end)
      if (!line || (body === '' && (line[1] as string).length < 16)) break
      end += line[0].length
      body += line[1]
      // The last line is shorter; words of prose after a key that is not closed are, too.
      if ((line[1] as string).length < 16) break
    }
    // Not every part of a key is chance: zeros fill some of it.
    if (body.length < 40 || new Set(body).size < 16 || !/\d/.test(body)) continue
    found.push({
      kind: 'private-key',
      start: index,
      end: end + (matchAt(keyEnd, end)?.[0].length ?? 0),
    })
  }
  return found
}

const signIn = /:\/\/[^\s/?#:@"'`<>]{0,128}:([^\s/?#@"'`<>]{1,256})@(?!sha\d)[\w[.-]/g

/** Addresses with a password in them, from their beginning to the `@`. */
function signInAddresses(text: string): Secret[] {
  const found: Secret[] = []
  for (const { 0: whole, 1: password = '', index } of text.matchAll(signIn)) {
    const scheme = /[a-z][a-z0-9+.-]*$/i.exec(text.slice(Math.max(0, index - 30), index))?.[0]
    if (!scheme || !isPassword(plain(password))) continue
    found.push({
      kind: 'sign-in',
      start: index - scheme.length,
      end: index + whole.length - 1,
    })
  }
  return found
}

const bySource = new WeakMap<Source, readonly Secret[]>()

/** Every secret of a file, also where it is written with escapes or marks; each file is searched once. */
export function secretsOf(source: Source): readonly Secret[] {
  const known = bySource.get(source) ?? searched(source)
  bySource.set(source, known)
  return known
}

/** A passage stands for the secrets in it, unless the file as written shows as many there. */
function searched({ text, decoded }: Source): readonly Secret[] {
  const found = [...secretsIn(text)]
  for (const passage of decoded) {
    const { start, end } = passage
    const inside = secretsRead(passage)
    const [first] = inside
    if (first && found.filter((one) => one.start < end && one.end > start).length < inside.length)
      found.push({ kind: first.kind, start, end })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Kinds that are known by their own signs: words of two lines put together do not look like one. */
const unmistakable: ReadonlySet<SecretKind> = new Set([
  'account-key',
  'shared-access-key',
  'client-secret',
  'azure-key',
  'token',
  'aws-key',
  'google-key',
])

function secretsRead({ text, name, lines }: Passage): readonly Secret[] {
  const head = name === undefined ? '' : `${name}: `
  const found = secretsIn(head + text).filter(({ end }) => end > head.length)
  if (found.length > 0 || !lines) return found
  return secretsIn(head + text.replaceAll(/\s+/g, '')).filter(
    ({ kind, end }) => end > head.length && unmistakable.has(kind),
  )
}

/** Stands where something must not be shown. */
export const masked = '•••'

/** A text with a mark in place of each secret. */
export function withoutSecrets(text: string): string {
  let shown = ''
  let at = 0
  for (const { start, end } of secretsIn(text)) {
    shown += text.slice(at, start) + masked
    at = end
  }
  return shown + text.slice(at)
}
