/** What an address answered: its text, or why there is none. `missing`: the server says that nothing is there. */
export type Answer =
  | { readonly text: string }
  | { readonly missing: true }
  | { readonly unreachable: string }

const limits = { seconds: 30, bytes: 10_000_000 } as const

/** Reads one file of what is deployed. Never throws: somebody else’s server may be down. */
export async function readDeployed(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(limits.seconds * 1000),
      headers: { accept: 'application/json' },
      cache: 'no-store',
    })
    if (response.status === 404) return { missing: true }
    if (!response.ok) return { unreachable: `it answers ${response.status}` }
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of response.body ?? []) {
      length += chunk.length
      if (length > limits.bytes) return { unreachable: 'its answer is too long' }
      chunks.push(chunk)
    }
    return { text: Buffer.concat(chunks).toString('utf8') }
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return { unreachable: timedOut ? 'it does not answer in time' : 'it cannot be reached' }
  }
}
