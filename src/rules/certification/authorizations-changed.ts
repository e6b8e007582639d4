import type { Text } from '../../model/text.ts'
import type { Manifest } from '../authorizations.ts'
import { isEligible, principalOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleOf } from '../roles.ts'
import { compareVersions } from '../versions.ts'
import { code, listOf } from '../words.ts'

/** Who has which role, by the role's name; nobody is named. */
function grantsOf({ authorizations = [] }: Manifest): Map<string, Set<string>> {
  const grants = new Map<string, Set<string>>()
  const give = (role: string | undefined, kind: string, principal = ''): void => {
    const name = roleOf(role)?.name ?? (/[\da-f]{8}-[\da-f]{4}-/i.test(role ?? '') ? '-' : role)
    if (name) grants.set(name + kind, (grants.get(name + kind) ?? new Set()).add(principal))
  }
  for (const entry of authorizations) {
    give(entry.role, isEligible(entry) ? ' (eligible)' : '', principalOf(entry))
    for (const role of entry.assignableRoles ?? []) give(role, ' (assignable)', principalOf(entry))
  }
  return grants
}

/** What the customers' access gains and loses, in words. */
function changesOf(is: Manifest, was: Manifest): Text {
  const [now, before] = [grantsOf(is), grantsOf(was)]
  const pick = (test: (now: Set<string>, before: Set<string>) => boolean): string[] =>
    [...new Set([...now.keys(), ...before.keys()])]
      .sort()
      .filter((role) => test(now.get(role) ?? new Set(), before.get(role) ?? new Set()))
      .map((role) => code(role))
  const added = pick((mine, theirs) => mine.size > theirs.size)
  const removed = pick((mine, theirs) => mine.size < theirs.size)
  const moved = pick((mine, theirs) => mine.size === theirs.size && !mine.isSubsetOf(theirs))
  const parts: Text[] = []
  const tell = (roles: string[], en: (list: string) => string, ko: string): void => {
    if (roles.length) {
      const more = Math.max(0, roles.length - 4)
      parts.push({
        en: en(listOf(roles.slice(0, 4), 'and', more)),
        ko: `${ko} ${roles.slice(0, 4).join(', ')}${more ? ` 외 ${more}개` : ''}`,
      })
    }
  }
  tell(added, (list) => `adds ${list}`, '추가')
  tell(removed, (list) => `takes away ${list}`, '삭제')
  tell(moved, (list) => `gives ${list} to another principal`, '주체 변경')
  if (is.tenantId?.toLowerCase() !== was.tenantId?.toLowerCase())
    parts.push({ en: 'names another tenant', ko: '테넌트 변경' })
  if (!parts.length) return { en: 'changes no role', ko: '바뀌는 역할 없음' }
  return {
    en: listOf(
      parts.map(({ en }) => en),
      'and',
    ),
    ko: parts.map(({ ko }) => ko).join(', '),
  }
}

export default defineRule({
  id: 'authorizations-changed',
  stage: 'certification',
  section: 'technical',
  severity: 'notice',
  types: ['managed-service'],
  summary: {
    en: 'Customers are asked to accept a new manifest knowingly',
    ko: '고객은 알고서 새 매니페스트를 수락합니다',
  },
  why: {
    en: 'Customers see that an update is available, and each decides; until then the old access holds.',
    ko: '고객에게 업데이트가 표시되고 각자 결정합니다. 그때까지는 이전 권한이 유지됩니다.',
  },
  fix: {
    en: 'Check that this is the access you mean to ask for, and tell customers why before you go live.',
    ko: '요청하려는 권한이 맞는지 확인하고, 라이브로 전환하기 전에 고객에게 이유를 알리세요.',
  },
  basis: { facts: ['S1-10', 'S2-68'] },
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document } of now.plans) {
      const live = before.plans.find((plan) => plan.id === id)?.document
      const [is, was] = [document.data.manifest, live?.data.manifest]
      if (!live || !is?.version || !was?.version) continue
      if (!is.authorizations || !was.authorizations) continue
      if ((compareVersions(is.version, was.version) ?? 0) <= 0) continue
      const { en, ko } = changesOf(is, was)
      report(
        { path: document.path, place: document.valuePlace(['manifest', 'version']) },
        {
          plan: id,
          reason: {
            en: `Manifest ${code(is.version)} ${en}, compared with the live ${code(was.version)}`,
            ko: `매니페스트가 바뀝니다: ${ko}, 지금 ${code(is.version)}, 라이브 ${code(was.version)}`,
          },
          related: [{ path: live.path, place: live.valuePlace(['manifest', 'version']) }],
        },
      )
    }
  },
})
