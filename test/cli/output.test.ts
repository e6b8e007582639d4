import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../support/cli.ts'
import { testFolder } from '../support/overlay.ts'

const command = `"${process.execPath}" "${join(projectRoot, 'bin/martlet.js')}"`

/** Runs a line of a shell in the small marketplace, and waits until every process of it has ended. */
function shell(line: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn('bash', ['-c', `set -o pipefail; ${line}`], {
      cwd: join(testFolder, 'base'),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (data) => {
      out += data
    })
    child.stderr.on('data', (data) => {
      err += data
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}

describe('output that nobody reads to its end', () => {
  test.each([
    'check --format json',
    'status --json',
    'check --help',
    'explain listing-name-length',
  ])('of %s changes no exit code and prints no stack trace', async (args) => {
    const { out, err, code } = await shell(`${command} ${args} | head -c 20`)
    expect({ code, err, length: out.length }).toEqual({ code: 0, err: '', length: 20 })
  })

  test('also where the reader is gone before the first byte, and of errors', async () => {
    expect(await shell(`${command} check | true`)).toMatchObject({ code: 0, err: '' })
    expect(await shell(`${command} chekc 2>&1 | true`)).toMatchObject({ code: 2, err: '' })
  })

  test('is no report where the disk is full', async () => {
    const { code, err } = await shell(`${command} check > /dev/full`)
    expect(code).toBe(2)
    expect(err).toMatch(/^✗ The output could not be written: ENOSPC.*\n {2}Make room, .*\n$/)
  })
})

describe('a port that somebody else holds', () => {
  let other: Server
  let port: number
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'martlet-port-'))
    other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    port = (other.address() as AddressInfo).port
  })
  afterAll(() => {
    other.close()
    rmSync(folder, { recursive: true })
  })

  const sentence =
    /^✗ Port \d+ is in use\n {2}Choose another, or let the system choose: --port 0\n$/

  test('ends `dev`', async () => {
    const { code, out, err } = await shell(`${command} dev --port ${port}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
  })

  test('ends `build --serve` before anything is built', async () => {
    const out = join(folder, 'pages')
    const ran = await shell(`${command} build --serve --port ${port} --out "${out}"`)
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' })
    expect(ran.err).toMatch(sentence)
    expect(existsSync(out)).toBe(false)
  })
})
