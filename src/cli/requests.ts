import { resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { RequestFacts } from '../model/request.ts'
import { readNamed } from '../read/named.ts'
import { code, listOf } from '../rules/words.ts'

const most = { bytes: 20_000_000, requests: 10_000, offers: 1_000 }
const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder, expected a file',
  EACCES: 'may not be read by you',
}
const advice = ['What it holds is described in schemas/requests.schema.json.']

/**
 * The pull requests in a file that somebody made for us.
 * @throws UserError for a file that cannot be read or has another form
 */
export function readRequests(folder: string, file: string): RequestFacts[] {
  const name = code(file, 200)
  const text = readNamed(resolve(folder, file), most.bytes)
  if (typeof text !== 'string') {
    throw new UserError(
      'tooLong' in text
        ? `${name} is too long, expected at most ${most.bytes.toLocaleString('en-US')} bytes`
        : `${name} ${unreadable[text.code] ?? `cannot be read: ${text.code}`}`,
      advice,
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError(`${name} is no JSON`, advice)
  }
  const problem = problemOf(value)
  if (problem) throw new UserError(`${name}: ${problem}`, advice)
  return (value as { requests: RequestFacts[] }).requests
}

type Loose = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first thing that is not as schemas/requests.schema.json has it. */
export function problemOf(value: unknown): string | undefined {
  if (!isObject(value) || !Array.isArray(value.requests))
    return `${code('requests')} is no list, expected the requests`
  const stranger = Object.keys(value).find((key) => key !== 'requests')
  if (stranger !== undefined) return `${code(stranger)} is not known, expected ${code('requests')}`
  if (value.requests.length > most.requests)
    return `there are ${value.requests.length} requests, expected at most ${most.requests}`
  for (const [index, request] of value.requests.entries()) {
    const problem = isObject(request) ? inRequest(request) : 'is no object, expected a request'
    if (problem) return `${code(`requests[${index}]`)} ${problem}`
  }
  return undefined
}

const choices = {
  kind: ['change', 'go-live', 'delist'],
  state: ['open', 'closed', 'merged'],
  check: ['pending', 'failed', 'passed'],
} as const
const fields = ['number', 'offers', 'endedAt', ...Object.keys(choices)]
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/

function inRequest(request: Loose): string | undefined {
  const stranger = Object.keys(request).find((key) => !fields.includes(key))
  if (stranger !== undefined)
    return `has ${code(stranger)}, expected only ${listOf(
      fields.map((field) => code(field)),
      'and',
    )}`
  const { number, offers, state, endedAt } = request
  if (!Number.isSafeInteger(number) || Number(number) < 1)
    return `has no ${code('number')}, expected a whole number from 1`
  for (const [field, known] of Object.entries(choices)) {
    const given = request[field]
    if (given === undefined && field === 'check' && state !== 'open') continue
    if (!(known as readonly unknown[]).includes(given)) {
      const is = given === undefined ? 'is missing' : `is ${code(String(JSON.stringify(given)))}`
      return `has a mistake: ${code(field)} ${is}, expected ${listOf([...known], 'or')}`
    }
  }
  if (!Array.isArray(offers) || offers.length > most.offers || !offers.every(isId))
    return `has other ${code('offers')}, expected ids like ${code('publisher/offer')}, at most ${most.offers}`
  if (endedAt === undefined ? state !== 'open' : !isTime(endedAt))
    return `has no ${code('endedAt')}, expected a time like ${code('2026-08-18T09:30:00Z')}`
  return undefined
}

const isId = (id: unknown): boolean =>
  typeof id === 'string' && /^[^/\s]{1,100}\/[^/\s]{1,100}$/.test(id)

const isTime = (value: unknown): boolean =>
  typeof value === 'string' && time.test(value) && !Number.isNaN(Date.parse(value))
