import { expect, test } from 'vitest'
import { edited, findingsOf } from './judge.ts'

const offer = 'offers/alder/broker/offer.md'

test.each([
  ['digits, signs and trademarks', 'Broker™ 24/7 (No. #1*) ® © 한국어 № ½ → ∞', []],
  ['trademarks in their emoji form', 'Broker™️ ®️ ©️', []],
  ['a picture', 'Broker 🚀', ['🚀']],
  ['a bare heart, which is text by default', 'Broker ❤ desk', ['❤']],
  ['a heart with its selector', 'Broker ❤️ desk', ['❤️']],
  ['a keycap', 'Broker 1️⃣', ['1️⃣']],
  ['a keycap as text', 'Broker 1\u20E3', ['1\u20E3']],
  ['keycaps of signs', 'Broker #️⃣ *️⃣', ['#️⃣', '*️⃣']],
  ['a flag', 'Broker 🇳🇴', ['🇳🇴']],
  ['a flag of no country', 'Broker 🇽🇽', ['🇽🇽']],
  ['half a flag', 'Broker 🇳', ['🇳']],
  ['a bare check mark', 'Broker ✔', ['✔']],
  ['a family, which is one sign', 'Broker 👩‍👩‍👧', ['👩‍👩‍👧']],
  ['a skin tone', 'Broker 👍🏽', ['👍🏽']],
  ['a telephone', 'Broker ☎', ['☎']],
  ['three, each named once', 'A 🚀 B 🎉 C 🚀', ['🚀', '🎉']],
])('%s', async (_, name, emojis) => {
  const found = await findingsOf(
    'listing-name-emoji',
    edited(offer, ['name: Alder Broker', `name: "${name}"`]),
  )
  expect(
    found.map(({ reason }) =>
      [...reason.matchAll(/`([^`]+)`/g)].slice(1).map(([, emoji]) => emoji),
    ),
  ).toEqual(emojis.length ? [emojis] : [])
  const [first] = found
  if (first) expect(first.place.start.column).toBe(8 + name.indexOf(emojis[0] ?? ''))
})
