import { check } from '../../../src/check.ts'
import type { Language } from '../../../src/model/text.ts'
import { readMemory } from '../../../src/read/memory.ts'
import type { Around, Judged } from '../../../src/report/comment/input.ts'
import { base, type Files } from '../../support/overlay.ts'

const now = new Date('2026-11-21T00:00:00Z')
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export const around: Around = {
  pull: {
    number: 128,
    head: {
      sha: '8f3a1c2d90be4471a6e5c3f2b10d8e7746fa2b35',
      repository: 'lee-sora/offers',
    },
    base: {
      sha: '41d09be7733c4f0c8a21d5e6990f1b72ac43de08',
      ref: 'main',
      repository: 'fieldmark/offers',
    },
    merge: '03c5b1e67f0e4a52b3d8c9b5a0d1f2e3c4b5a697',
  },
  serverUrl: 'https://github.com',
  checksUrl: 'https://github.com/fieldmark/offers/pull/128/checks',
  storefront: {
    live: 'https://fieldmark.example/',
    preview: 'https://fieldmark.example/preview/',
  },
  unchanged: 0,
}

export const small = (): Files => base()

/** One text of a marketplace, changed; an edit that changes nothing is a mistake in the test. */
export function edit(files: Files, path: string, change: (text: string) => string): void {
  const before = new TextDecoder().decode(files.get(path))
  const after = change(before)
  if (after === before) throw new Error(`The edit of ${path} changed nothing`)
  files.set(path, encode(after))
}

export const write = (files: Files, path: string, text: string): void => {
  files.set(path, encode(text))
}

/** Judges a request as the report job does: head against base, only what differs. */
export async function request(
  before: Files,
  change: (files: Files) => void,
  language: Language = 'en',
): Promise<Judged> {
  const files = new Map(before)
  change(files)
  const { report } = await check(readMemory(files), {
    now,
    language,
    base: readMemory(before),
    only: (_, changed) => changed,
  })
  const unchanged = report.offers.filter(({ judged }) => !judged).length
  return { ...around, report, unchanged }
}
