import { attributionsIn, attributionWhere } from '../attribution.ts'
import { defineRule } from '../define.ts'
import { insideZip, packageFile } from '../packages.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'usage-attribution-not-nested',
  stage: 'validate-influenced-revenue',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'Usage is credited in the main template itself',
    ko: '사용량 특성은 주 템플릿 바로 아래에 있습니다',
  },
  why: {
    en: 'Azure looks for it among the resources of the main template and nowhere deeper.',
    ko: 'Azure는 주 템플릿의 리소스에서만 찾으며 더 깊은 곳은 보지 않습니다.',
  },
  fix: {
    en: 'Move the resource into the outermost `resources` of `mainTemplate.json`.',
    ko: '리소스를 `mainTemplate.json`의 가장 바깥 `resources`로 옮기세요.',
  },
  basis: { facts: [], sources: ['azure-partner-customer-usage-attribution'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    const pack = plan.package
    // Without a main template in the root, that is the mistake to mend first.
    if (!pack?.files.has('mainTemplate.json')) return
    const main = packageFile(offer, pack, 'mainTemplate.json')
    for (const found of attributionsIn(pack)) {
      if (found.main) continue
      const inside = insideZip(offer, pack, found.file.path)
      const linked = found.file.path !== 'mainTemplate.json'
      report(attributionWhere(offer, plan, found, ['name']), {
        reason: linked
          ? {
              en: `${code(found.name)}${inside.en} is in a linked template, expected in ${main.en}`,
              ko: `연결된 템플릿에 있습니다: ${code(found.name)}${inside.ko}. ${main.ko} 파일에 있어야 합니다`,
            }
          : {
              en: `${code(found.name)}${inside.en} is inside another resource, expected in the outermost ${code('resources')}`,
              ko: `다른 리소스 안에 있습니다: ${code(found.name)}${inside.ko}. 가장 바깥 ${code('resources')}에 있어야 합니다`,
            },
      })
    }
  },
})
