import type { Document, PublisherData } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { isDeployed, textsOfPackages } from '../deployed.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

/** Undefined where nobody can say, because the profile is missing or its list has another finding. */
function isApproved(profile: Document<PublisherData> | undefined): boolean | undefined {
  if (!profile || profile.unread) return undefined
  const { approvals } = profile.data
  if (!approvals) return isWritten(profile, ['approvals']) ? undefined : false
  return approvals.includes('solution-template')
}

export default defineRule({
  id: 'hidden-sku-solution-template',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A hidden plan belongs to an approved solution template',
    ko: '숨긴 플랜은 승인된 솔루션 템플릿에 속합니다',
  },
  why: {
    en: 'Customers reach a hidden plan only through a template that deploys it.',
    ko: '숨긴 플랜은 그것을 배포하는 템플릿을 통해서만 고객이 사용할 수 있습니다.',
  },
  fix: {
    en: 'Take out `hideFromMarketplace`, so that customers find the plan in the marketplace.',
    ko: '고객이 마켓플레이스에서 플랜을 찾도록 `hideFromMarketplace` 줄을 지우세요.',
  },
  basis: { facts: ['S3-31'] },
  scope: 'catalogue',
  check(catalogue, report) {
    let packages: ReadonlySet<string>[] | undefined
    for (const offer of catalogue.offers.values()) {
      if (offer.type !== 'virtual-machine') continue
      const profile = catalogue.publishers.get(offer.publisher)?.document
      const approved = isApproved(profile)
      for (const plan of offer.plans) {
        const { document, id } = plan
        if (!document.data.hideFromMarketplace) continue
        const where = {
          path: document.path,
          place: document.valuePlace(['hideFromMarketplace']),
        }
        if (approved === false && profile) {
          report(where, {
            plan: id,
            reason: {
              en: `Plan ${code(id)} is hidden, expected the approval ${code('solution-template')} in ${code('publisher.md')}`,
              ko: `승인 없이 숨긴 플랜입니다: ${code(id)}, ${code('publisher.md')}에 필요한 승인: ${code('solution-template')}`,
            },
            fix: {
              en: 'Take out `hideFromMarketplace`. Once you are approved, add `approvals: [solution-template]` to `publisher.md`.',
              ko: '`hideFromMarketplace` 줄을 지우세요. 승인을 받았으면 `publisher.md`에 `approvals: [solution-template]`을 쓰세요.',
            },
            related: [{ path: profile.path, place: profile.keyPlace(['approvals']) }],
          })
        } else if (approved) {
          packages ??= textsOfPackages(catalogue)
          if (isDeployed(offer, plan, packages)) continue
          report(where, {
            plan: id,
            severity: 'warning',
            reason: {
              en: `Plan ${code(id)} is hidden and no package here deploys it, expected one that does`,
              ko: `숨긴 플랜을 배포하는 패키지가 이 저장소에 없습니다: ${code(id)}`,
            },
            fix: {
              en: 'Refer to the plan in a `mainTemplate.json`, by `imageReference` and `plan`, or take out `hideFromMarketplace`.',
              ko: '`mainTemplate.json`의 `imageReference`와 `plan`에서 이 플랜을 참조하거나 `hideFromMarketplace` 줄을 지우세요.',
            },
          })
        }
      }
    }
  },
})
