import type { SchemaFault } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'preview-restricted',
  stage: 'validate-prerequisites',
  section: 'marketplace',
  severity: 'error',
  summary: {
    en: 'The marketplace says who may open its preview',
    ko: '미리 보기를 누가 볼 수 있는지 정해져 있습니다',
  },
  why: {
    en: 'A preview is for those who test the offer; whoever deploys it for everybody has to mean it.',
    ko: '미리 보기는 오퍼를 시험하는 사람을 위한 것입니다. 모두에게 공개하려면 그렇게 정해야 합니다.',
  },
  fix: {
    en: 'Write `preview: protected` where your server asks who is there, `public` if everybody may look, or `none`.',
    ko: '서버가 사용자를 확인하면 `preview: protected`, 모두 볼 수 있으면 `public`, 배포하지 않으면 `none`을 쓰세요.',
  },
  basis: { facts: ['S0-14', 'S2-37'] },
  unwaivable: true,
  scope: 'schema',
  describe(fault: SchemaFault) {
    const values = `${code('protected')}, ${code('public')} or ${code('none')}`
    const choices = values.replace(' or', ',')
    if (fault.keyword === 'required') {
      return {
        reason: {
          en: `${code('preview')} is missing, expected ${values}`,
          ko: `필드가 없습니다: ${code('preview')}, 쓸 수 있는 값: ${choices}`,
        },
      }
    }
    if (fault.keyword !== 'enum' || typeof fault.value === 'object') return describeFault(fault)
    return {
      reason: {
        en: `${code('preview')} is ${code(String(fault.value))}, expected ${values}`,
        ko: `알 수 없는 값입니다: ${code('preview')}, 지금 ${code(String(fault.value))}, 쓸 수 있는 값: ${choices}`,
      },
    }
  },
})
