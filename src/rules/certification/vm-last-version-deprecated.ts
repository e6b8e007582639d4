import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'vm-last-version-deprecated',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'The current version of an image is not deprecated',
    ko: '이미지의 현재 버전은 사용 중단되지 않습니다',
  },
  why: {
    en: 'Nothing would be left to deploy; a plan keeps at least one version.',
    ko: '배포할 버전이 없어집니다. 플랜에는 버전이 하나 이상 있어야 합니다.',
  },
  fix: {
    en: 'Publish a higher version first, or end sales of the plan with `stopSelling: true`.',
    ko: '더 높은 버전을 먼저 게시하거나, 플랜의 판매를 `stopSelling: true`로 끝내세요.',
  },
  basis: { facts: [], sources: ['update-existing-offer'] },
  scope: 'plan',
  check({ document }, report) {
    const { version, deprecated } = document.data.image ?? {}
    const at = version ? (deprecated ?? []).indexOf(version) : -1
    if (!version || at < 0) return
    report(
      { path: document.path, place: document.valuePlace(['image', 'deprecated', at]) },
      {
        reason: {
          en: `${code('image.deprecated')} names ${code(version)}, the current version, expected earlier ones only`,
          ko: `현재 버전이 사용 중단 목록(${code('image.deprecated')})에 있습니다: ${code(version)}`,
        },
        related: [{ path: document.path, place: document.valuePlace(['image', 'version']) }],
      },
    )
  },
})
