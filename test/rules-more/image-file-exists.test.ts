import { expect, test } from 'vitest'
import { baseBytes, edited, findingsOf } from './judge.ts'

const folder = 'offers/alder/broker'
const offer = `${folder}/offer.md`

test.each<[what: string, file: string, written: string, fix: string | undefined]>([
  ['exactly', 'media/logo.png', 'media/logo.png', undefined],
  ['in another case', 'media/Logo.png', 'media/logo.png', '`media/Logo.png`'],
  ['with ./ before it', 'media/logo.png', './media/logo.png', '`media/logo.png`'],
  ['from the root', 'media/logo.png', '/media/logo.png', '`media/logo.png`'],
  ['with a backslash', 'media/logo.png', 'media\\logo.png', '`media/logo.png`'],
  [
    'with its letters composed otherwise',
    'media/로고.png'.normalize('NFD'),
    'media/로고.png'.normalize('NFC'),
    '`media/',
  ],
  ['around another folder', 'media/logo.png', 'media/../media/logo.png', '`media/logo.png`'],
  ['with a typing mistake', 'media/logo.png', 'media/lgo.png', '`media/logo.png`'],
  ['as a prototype’s name', 'media/logo.png', 'constructor', 'Add the file'],
])('a path is written %s', async (_, file, written, fix) => {
  const found = await findingsOf('image-file-exists', {
    ...edited(offer, ['small: media/small.png', `small: '${written}'`]),
    [`${folder}/${file}`]: baseBytes(`${folder}/media/small.png`),
  })
  expect(found).toHaveLength(fix === undefined ? 0 : 1)
  if (fix) expect(found[0]?.fix).toContain(fix)
})
