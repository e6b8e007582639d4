import { Resolver } from 'node:dns/promises'
import { connect as connectPlain } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectSecure } from 'node:tls'

/** Where a connection goes: an address that was looked at, never a name that could mean another one by now. */
export interface Target {
  readonly address: string
  readonly port: number
  readonly secure: boolean
  /** The name whose certificate is expected; an address has no other name. */
  readonly host: string
}

/** What asking an address needs of the outside; tests stand in for it. */
export interface Internet {
  /** Addresses of a name; none where nobody can say; `no-such-name` where it certainly does not exist. */
  addresses(host: string): Promise<readonly string[] | 'no-such-name'>
  connect(target: Target): Duplex
}

export function openInternet(): Internet {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  let knows: Promise<boolean> | undefined
  // A network that is cut off often says of every name that it does not exist.
  const knowsNames = (): Promise<boolean> => {
    knows ??= resolver.resolveNs('com').then(
      (names) => names.length > 0,
      () => false,
    )
    return knows
  }
  return {
    addresses: async (host) => {
      const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
      const addresses = found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
      const unheardOf = found.every(
        (each) => each.status === 'rejected' && each.reason?.code === 'ENOTFOUND',
      )
      return unheardOf && (await knowsNames()) ? 'no-such-name' : addresses
    },
    connect: ({ address, port, secure, host }) =>
      secure
        ? connectSecure({
            host: address,
            port,
            ...(host !== address && { servername: host }),
          })
        : connectPlain({ host: address, port }),
  }
}
