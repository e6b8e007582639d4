import { request } from 'node:http'
import { isIP } from 'node:net'
import type { Answer, AskNetwork } from '../model/network.ts'
import { type Internet, openInternet, type Target } from './internet.ts'
import { isPublic } from './public.ts'

/** What one run may ask of the internet. Whatever is beyond it is unknown. */
export const limits = {
  addresses: 500,
  /** Hosts that are asked at the same time, each one address after the other. */
  atOnce: 8,
  redirects: 5,
  /** Milliseconds for one address with all its redirects, and for the run. */
  address: 10_000,
  run: 120_000,
  /** Bytes of headers; of a body nothing is read. */
  headers: 16_384,
} as const

/** Endings that are for documentation and tests; nobody is asked about them. */
const reserved = /\.(example|test|invalid|localhost)$/

/**
 * Asks addresses whether they are there, of the public internet alone: names are resolved once, looked at, and
 * connected to as what they were. Nothing is sent but the address, and of what comes back only the status counts.
 */
export function openNetwork(internet: Internet = openInternet()): AskNetwork {
  const known = new Map<string, Answer>()
  return async (urls) => {
    const fresh = [...new Set(urls)].filter((url) => !known.has(url))
    const asked = fresh.slice(0, Math.max(0, limits.addresses - known.size))
    const run = AbortSignal.timeout(limits.run)
    const hosts = [...Map.groupBy(asked, hostOf).values()].reverse()
    const work = async (): Promise<void> => {
      for (let group = hosts.pop(); group; group = hosts.pop()) {
        for (const url of group)
          known.set(url, run.aborted ? 'unknown' : await answerOf(internet, url, run))
      }
    }
    await Promise.all(Array.from({ length: limits.atOnce }, work))
    return new Map(urls.map((url) => [url, known.get(url) ?? 'unknown']))
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

async function answerOf(internet: Internet, url: string, run: AbortSignal): Promise<Answer> {
  const signal = AbortSignal.any([run, AbortSignal.timeout(limits.address)])
  try {
    let at = url
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const address = addressable(at)
      const target = address && (await targetOf(internet, address))
      if (!target) return 'unknown'
      if (target === 'no-such-name') return target
      // Some servers know no HEAD; what they say to GET counts.
      let said = await send(internet, 'HEAD', address, target, signal)
      if (said.status >= 400) said = await send(internet, 'GET', address, target, signal)
      const { status, location } = said
      if (status === 404 || status === 410) return status
      if (status < 200 || status >= 400) return 'unknown'
      if (status < 300 || location === undefined) return 'alive'
      at = new URL(location, address).href
    }
    return 'unknown'
  } catch {
    // Whatever goes wrong on the way says nothing of the page.
    return 'unknown'
  }
}

/** An address that may be asked: HTTP on its own ports, a whole name, and nothing that signs in. */
function addressable(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const host = nameOf(url)
  const isWeb = /^https?:$/.test(url.protocol) && ['', '80', '443'].includes(url.port)
  const isName = isIP(host) !== 0 || (host.includes('.') && !reserved.test(host))
  return isWeb && isName && !url.username && !url.password ? url : undefined
}

/** Without the brackets of IPv6 and the dot of the root. */
const nameOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '')

/** Where to connect to. One address that is not public makes a name suspect as a whole. */
async function targetOf(
  internet: Internet,
  url: URL,
): Promise<Target | 'no-such-name' | undefined> {
  const host = nameOf(url)
  const addresses = isIP(host) ? [host] : await internet.addresses(host)
  if (addresses === 'no-such-name') return addresses
  const [address] = addresses
  if (!address || !addresses.every(isPublic)) return undefined
  const secure = url.protocol === 'https:'
  return { address, host, secure, port: Number(url.port || (secure ? 443 : 80)) }
}

interface Said {
  readonly status: number
  readonly location: string | undefined
}

/** One request on a connection of its own, which ends with the headers of the answer. */
function send(
  internet: Internet,
  method: 'HEAD' | 'GET',
  url: URL,
  target: Target,
  signal: AbortSignal,
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const sent = request({
      method,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': 'martlet (+https://github.com/martlet/martlet)',
        accept: '*/*',
        'accept-encoding': 'identity',
      },
      signal,
      maxHeaderSize: limits.headers,
      createConnection: () => internet.connect(target),
    })
    sent.on('response', ({ statusCode = 0, headers }) => {
      resolve({ status: statusCode, location: headers.location })
      sent.destroy()
    })
    sent.on('error', reject)
    sent.on('close', () => reject(new Error('The connection ended without an answer')))
    sent.end()
  })
}
