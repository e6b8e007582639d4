import type { Finding } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { secretsIn } from '../privacy/secret.ts'
import { code, count, lengthOf } from './words.ts'

const longest = 50

/** What is wrong with the id of a publisher, an offer or a plan; all are names of files, so the fix renames one. */
export function faultOfId(
  id: string,
  what: Text,
  file: { name: Text; end: string },
): Finding | undefined {
  const length = lengthOf(id)
  const tooLong = length > longest
  const stray = !/^[a-z0-9_-]+$/.test(id)
  if (!tooLong && !stray) return undefined
  const better = id
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return {
    reason: stray
      ? {
          en: `The ${what.en} is ${code(id)}, expected only ${code('a-z')}, ${code('0-9')}, ${code('-')} and ${code('_')}`,
          ko: `${what.ko}에 쓸 수 없는 문자가 있습니다: ${code(id)}, 쓸 수 있는 문자: ${code('a-z')}, ${code('0-9')}, ${code('-')}, ${code('_')}`,
        }
      : {
          en: `The ${what.en} has ${count(length, 'character')}, expected at most ${longest}`,
          ko: `${what.ko} 길이가 ${length}자입니다. ${longest}자까지 쓸 수 있습니다`,
        },
    ...(tooLong && { measure: { value: length, limit: longest } }),
    // A name made of a secret would still tell most of it.
    ...(better &&
      !secretsIn(id).length && {
        fix: {
          en: `Rename the ${file.name.en} to ${code(better + file.end)}, or to another name of that form.`,
          ko: `${file.name.ko} 이름을 이런 형식으로 바꾸세요: ${code(better + file.end)}`,
        },
      }),
  }
}
