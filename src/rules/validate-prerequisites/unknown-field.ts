import { defineRule } from '../define.ts'
import { meantField } from '../misspelt.ts'
import { code, listOf } from '../words.ts'

export default defineRule({
  id: 'unknown-field',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'Every field is one that the file can have',
    ko: '모든 필드가 이 파일에서 쓸 수 있는 필드입니다',
  },
  why: {
    en: 'Nothing reads a field of that name, so what it holds never reaches the listing.',
    ko: '그런 이름의 필드는 읽지 않으므로 내용이 목록에 나타나지 않습니다.',
  },
  fix: {
    en: 'Correct the name of the field, or take it out.',
    ko: '필드 이름을 고치거나 필드를 지우세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: the schemas allow no further fields'] },
  scope: 'schema',
  describe(fault) {
    const { keyword, field, pointer, expected, type, sensitive } = fault
    const name = code(field)
    if (keyword === 'false schema') {
      return {
        reason: {
          en: `Field ${name} is not for type ${code(type ?? '')}, expected a field of that type`,
          ko: `이 유형의 필드가 아닙니다: ${name}, 유형 ${code(type ?? '')}`,
        },
        fix: {
          en: `Take out ${name}, or correct ${code('type')}.`,
          ko: `필드를 지우거나 유형을 고치세요: ${name}`,
        },
      }
    }
    const known = (expected as readonly string[]).filter((item) => item !== pointer.at(-1))
    const meant = meantField(fault)
    if (meant) {
      return {
        reason: {
          en: `Unknown field ${name}, expected ${code(meant)}`,
          ko: `알 수 없는 필드: ${name} (비슷한 필드: ${code(meant)})`,
        },
        fix: { en: `Rename it to ${code(meant)}.`, ko: `필드 이름을 고치세요: ${code(meant)}` },
      }
    }
    const first = known.slice(0, known.length > 5 ? 3 : 5).map((item) => code(item))
    const more = known.length - first.length
    return {
      reason: {
        en: `Unknown field ${name}, expected ${listOf(first, 'or', more)}`,
        ko: `알 수 없는 필드: ${name}, 쓸 수 있는 필드: ${first.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
      },
      // The number is that of known fields.
      ...(sensitive && { sensitive }),
    }
  },
})
