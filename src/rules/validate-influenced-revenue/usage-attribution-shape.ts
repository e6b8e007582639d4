import type { Pointer } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { attributionsIn, attributionWhere } from '../attribution.ts'
import { defineRule } from '../define.ts'
import { insideZip } from '../packages.ts'
import { isExpression, objectAt, type Resource } from '../templates.ts'
import { code } from '../words.ts'

interface Fault {
  readonly pointer: Pointer
  readonly part?: 'key'
  readonly words: Text
}

function modeFault({ value }: Resource): Fault | undefined {
  const mode = objectAt(value, 'properties')?.mode
  if (isExpression(mode) || String(mode).toLowerCase() === 'incremental') return undefined
  const expected = code('Incremental')
  return typeof mode === 'string'
    ? {
        pointer: ['properties', 'mode'],
        words: {
          en: `has the mode ${code(mode)}, expected ${expected}`,
          ko: `모드 ${code(mode)}, 필요 ${expected}`,
        },
      }
    : {
        pointer: ['properties'],
        part: 'key',
        words: { en: `has no mode, expected ${expected}`, ko: `모드가 없습니다. 필요 ${expected}` },
      }
}

function templateFault({ value }: Resource): Fault | undefined {
  const properties = objectAt(value, 'properties')
  const template = properties?.template
  // Without properties the missing mode has been told already.
  if (!properties || isExpression(template)) return undefined
  const expected = {
    en: `expected an empty one with ${code('resources: []')}`,
    ko: `${code('resources: []')}만 있는 빈 템플릿이 필요합니다`,
  }
  if (!objectAt(template)) {
    const linked = objectAt(properties.templateLink)
    return {
      pointer: linked ? ['properties', 'templateLink'] : ['properties'],
      part: 'key',
      words: linked
        ? { en: `links a template, ${expected.en}`, ko: `연결된 템플릿을 씁니다. ${expected.ko}` }
        : { en: `has no template, ${expected.en}`, ko: `템플릿이 없습니다. ${expected.ko}` },
    }
  }
  const resources = objectAt(template)?.resources
  const number = Object.keys(Object(resources)).length
  if (isExpression(resources) || (typeof resources === 'object' && number === 0)) return undefined
  return {
    pointer: ['properties', 'template', 'resources'],
    part: 'key',
    words: {
      en: `deploys ${number || 'no list of'} resource${number === 1 ? '' : 's'} in its template, ${expected.en}`,
      ko: `템플릿에 리소스 ${number}개가 있습니다. ${expected.ko}`,
    },
  }
}

export default defineRule({
  id: 'usage-attribution-shape',
  stage: 'validate-influenced-revenue',
  section: 'technical',
  severity: 'warning',
  types: ['azure-application'],
  summary: {
    en: 'The resource that credits usage deploys nothing itself',
    ko: '사용량 특성 리소스는 아무것도 배포하지 않습니다',
  },
  why: {
    en: 'It is a mark only: in another form it changes or deletes what the customer has.',
    ko: '표시일 뿐이며, 다른 형식이면 고객의 리소스를 바꾸거나 지울 수 있습니다.',
  },
  fix: {
    en: 'Write `mode: Incremental` and a template with an empty list of resources.',
    ko: '`mode`는 `Incremental`로, 템플릿의 `resources`는 빈 목록으로 쓰세요.',
  },
  basis: { facts: [], sources: ['azure-partner-customer-usage-attribution'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    for (const found of attributionsIn(plan.package).filter(({ main }) => main)) {
      const inside = insideZip(offer, plan.package, found.file.path)
      const faults = [modeFault(found.resource), templateFault(found.resource)]
      for (const { pointer, part, words } of faults.filter((fault) => fault !== undefined)) {
        report(attributionWhere(offer, plan, found, pointer, part), {
          reason: {
            en: `${code(found.name)}${inside.en} ${words.en}`,
            ko: `${code(found.name)}${inside.ko}: ${words.ko}`,
          },
        })
      }
    }
  },
})
