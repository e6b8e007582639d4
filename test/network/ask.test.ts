import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../src/model/network.ts'
import { limits, openNetwork } from '../../src/network/ask.ts'
import type { Internet, Target } from '../../src/network/internet.ts'

const there = '151.101.1.69'

/** An internet of one server: every connection ends there, and what it was meant for is kept. */
interface World {
  readonly internet: Internet
  readonly server: Server
  readonly targets: Target[]
  readonly asked: IncomingMessage[]
  readonly names: Map<string, readonly string[] | 'no-such-name'>
  answer: (request: IncomingMessage, response: ServerResponse) => void
}

let world: World
beforeEach(async () => {
  const server = createServer((request, response) => {
    world.asked.push(request)
    world.answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const targets: Target[] = []
  const names: World['names'] = new Map()
  world = {
    server,
    targets,
    names,
    asked: [],
    answer: (_, response) => response.writeHead(200).end(),
    internet: {
      addresses: async (host) => names.get(host) ?? [there],
      connect: (target) => {
        targets.push(target)
        return connect({ host: '127.0.0.1', port })
      },
    },
  }
})
afterEach(() => {
  world.server.closeAllConnections()
  world.server.close()
})

const say = (status: number, headers: Record<string, string> = {}): void => {
  world.answer = (_, response) => response.writeHead(status, headers).end()
}

async function answerTo(url: string): Promise<Answer | undefined> {
  return (await openNetwork(world.internet)([url])).get(url)
}

const lines = (): string[] => world.asked.map(({ method, url }) => `${method} ${url}`)

describe('an answer', () => {
  test.each([
    [200, 'alive'],
    [204, 'alive'],
    [304, 'alive'],
    [404, 404],
    [410, 410],
    // An outage, a wall or a limit says nothing of the page.
    [400, 'unknown'],
    [401, 'unknown'],
    [403, 'unknown'],
    [405, 'unknown'],
    [408, 'unknown'],
    [429, 'unknown'],
    [451, 'unknown'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [999, 'unknown'],
  ] as const)('%s means %s', async (status, expected) => {
    say(status)
    expect(await answerTo('http://alder.com/page')).toBe(expected)
  })

  test('to HEAD counts only where it is good', async () => {
    world.answer = ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end()
    expect(await answerTo('http://alder.com/page?a=1#part')).toBe('alive')
    expect(lines()).toEqual(['HEAD /page?a=1', 'GET /page?a=1'])
  })

  test('is asked for without cookies, a body or anything of the machine', async () => {
    await answerTo('http://alder.com/page')
    expect(world.asked[0]?.headers).toEqual({
      host: 'alder.com',
      'user-agent': 'martlet (+https://github.com/martlet/martlet)',
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    })
  })

  test('that never ends is left after its headers', async () => {
    world.answer = ({ method }, response) => {
      if (method === 'HEAD') response.writeHead(405).end()
      else {
        response.writeHead(200)
        const more = setInterval(() => response.write('x'.repeat(65_536)), 1)
        response.on('close', () => clearInterval(more))
      }
    }
    expect(await answerTo('http://alder.com/endless')).toBe('alive')
  })

  test('with headers beyond measure is no answer', async () => {
    say(200, { 'x-long': 'x'.repeat(limits.headers) })
    expect(await answerTo('http://alder.com/')).toBe('unknown')
  })

  test.each([
    ['nothing', ''],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['half a line', 'HTTP/1.1 2'],
  ])('that is %s is unknown', async (_, bytes) => {
    world.answer = ({ socket }) => socket.end(bytes)
    expect(await answerTo('http://alder.com/')).toBe('unknown')
  })

  test('of a name that nobody has is told apart from one that nobody can resolve', async () => {
    world.names.set('alderr.com', 'no-such-name').set('alder.com', [])
    expect(await answerTo('https://alderr.com/page')).toBe('no-such-name')
    expect(await answerTo('https://alder.com/page')).toBe('unknown')
    expect(world.targets).toEqual([])
  })
})

describe('a redirect', () => {
  test('is followed to where it leads', async () => {
    world.answer = ({ url }, response) =>
      url === '/old'
        ? response.writeHead(301, { location: '/new' }).end()
        : response.writeHead(404).end()
    expect(await answerTo('http://alder.com/old')).toBe(404)
    expect(lines()).toEqual(['HEAD /old', 'HEAD /new', 'GET /new'])
  })

  test('in a circle ends', async () => {
    say(302, { location: '/again' })
    expect(await answerTo('http://alder.com/')).toBe('unknown')
    expect(world.asked).toHaveLength(limits.redirects + 1)
  })

  test('without a place to go is an answer', async () => {
    say(300)
    expect(await answerTo('http://alder.com/')).toBe('alive')
  })

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://127.0.0.1/',
    'http://localhost/',
    'http://alder.com:8080/',
    'http://user:key@alder.com/',
    'http://inside.alder.com/',
    'file:///etc/passwd',
    'gopher://alder.com/',
    'data:text/html,x',
    'http://[',
  ])('to %s is not followed', async (location) => {
    world.names.set('inside.alder.com', ['10.0.0.7'])
    say(302, { location })
    expect(await answerTo('http://alder.com/')).toBe('unknown')
    expect(world.asked).toHaveLength(1)
  })
})

describe('nothing is connected to for', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://168.63.129.16/',
    'http://100.100.100.200/',
    'http://alder.com:22/',
    'https://alder.com:8443/',
    'http://:key@alder.com/',
    'http://router/',
    'http://localhost/',
    'http://app.localhost/',
    'https://alder.example/page',
    'https://alder.example./page',
    'https://alder.test/',
    'https://alder.invalid/',
    'ftp://alder.com/',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%s', async (url) => {
    expect(await answerTo(url)).toBe('unknown')
    expect(world.targets).toEqual([])
  })

  test('a name of which one address is not public', async () => {
    world.names.set('alder.com', [there, '192.168.1.1'])
    expect(await answerTo('https://alder.com/')).toBe('unknown')
    expect(world.targets).toEqual([])
  })
})

describe('a connection', () => {
  test('goes to the address that was looked at, even when the name changes its mind', async () => {
    let times = 0
    const addresses = async (): Promise<string[]> => {
      times += 1
      return times === 1 ? [there] : ['127.0.0.1']
    }
    say(302, { location: '/next' })
    const network = openNetwork({ ...world.internet, addresses })
    expect((await network(['http://alder.com/'])).get('http://alder.com/')).toBe('unknown')
    expect(world.targets).toEqual([{ address: there, port: 80, secure: false, host: 'alder.com' }])
  })

  test('by HTTPS asks for the certificate of the name', async () => {
    await answerTo('https://Alder.com./page')
    expect(world.targets[0]).toEqual({ address: there, port: 443, secure: true, host: 'alder.com' })
  })
})

describe('a run', () => {
  test('asks each address once, also over several calls', async () => {
    const network = openNetwork(world.internet)
    const url = 'http://alder.com/page'
    await network([url, url])
    expect((await network([url])).get(url)).toBe('alive')
    expect(world.asked).toHaveLength(1)
  })

  test('asks one host one address after the other, and few hosts at once', async () => {
    const open = new Map<string, number>()
    let most = 0
    world.answer = ({ headers: { host = '' } }, response) => {
      open.set(host, (open.get(host) ?? 0) + 1)
      expect(open.get(host)).toBe(1)
      most = Math.max(
        most,
        [...open.values()].reduce((sum, each) => sum + each, 0),
      )
      setTimeout(() => {
        open.set(host, 0)
        response.writeHead(200).end()
      }, 5)
    }
    const urls = Array.from({ length: 60 }, (_, at) => `http://h${at % 20}.com/${at}`)
    const answers = await openNetwork(world.internet)(urls)
    expect([...answers.values()].every((answer) => answer === 'alive')).toBe(true)
    expect(most).toBeLessThanOrEqual(limits.atOnce)
    expect(most).toBeGreaterThan(1)
  })

  test('leaves what is beyond its limit unknown', async () => {
    const internet: Internet = { ...world.internet, addresses: async () => 'no-such-name' }
    const urls = Array.from({ length: limits.addresses + 3 }, (_, at) => `https://h${at}.com/`)
    const answers = [...(await openNetwork(internet)(urls)).values()]
    expect(answers.filter((answer) => answer === 'unknown')).toHaveLength(3)
  })

  test('survives a resolver that breaks', async () => {
    const internet: Internet = {
      ...world.internet,
      addresses: async () => {
        throw new Error('ESERVFAIL')
      },
    }
    const url = 'https://alder.com/'
    expect((await openNetwork(internet)([url])).get(url)).toBe('unknown')
  })
})
