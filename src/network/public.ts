import { BlockList, isIP } from 'node:net'

/** IPv4 that is not the public internet: this machine, its neighbours, carriers, clouds' own services, tests. */
const notPublic = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local; the metadata of most clouds is here.
  ['169.254.0.0', 16],
  // The host's own services in Azure, where hosted runners are.
  ['168.63.129.16', 32],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, and all that is reserved above it.
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(network, bits, 'ipv4')

/** IPv6 is the other way round: one block is given out, and some of it leads back to IPv4 or nowhere. */
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')
const takenBack = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  takenBack.addSubnet(network, bits, 'ipv6')

/** Whether an address is one that anybody on the internet could reach, so that asking it reveals nothing. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !notPublic.check(address, 'ipv4')
  // A zone (`fe80::1%eth0`) names a neighbour.
  if (family !== 6 || address.includes('%')) return false
  return givenOut.check(address, 'ipv6') && !takenBack.check(address, 'ipv6')
}
