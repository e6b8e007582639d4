import { defineRule } from '../define.ts'
import { code, count, lengthOf } from '../words.ts'

export default defineRule({
  id: 'managed-app-policy-max',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'A managed application has at most five policies of different types',
    ko: '관리형 애플리케이션의 정책은 서로 다른 유형으로 5개 이하입니다',
  },
  why: {
    en: 'The marketplace takes one policy of each type; a second one has nowhere to go.',
    ko: '마켓플레이스는 유형마다 정책을 하나만 받으며 두 번째 정책은 넣을 곳이 없습니다.',
  },
  fix: {
    en: 'Keep one policy of each type, with a name of at most 50 characters.',
    ko: '유형마다 정책을 하나만 두고 이름은 50자 이하로 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-app-managed-app'] },
  scope: 'plan',
  check({ document }, report, { value }) {
    const most = value<{ policies: number; name: number }>('managed-app-policy-max')
    const policies = document.data.managedApplication?.policies ?? []
    const field = ['managedApplication', 'policies']
    const where = (...steps: (string | number)[]) => ({
      path: document.path,
      place: document.valuePlace([...field, ...steps]),
    })
    if (policies.length > most.policies) {
      report(where(most.policies), {
        reason: {
          en: `${code(field.join('.'))} has ${policies.length} entries, expected at most ${most.policies}`,
          ko: `항목이 많습니다: ${code(field.join('.'))}, 지금 ${policies.length}개, 최대 ${most.policies}개`,
        },
        measure: { value: policies.length, limit: most.policies },
      })
    }
    for (const [index, { type, name = '' }] of policies.slice(0, most.policies).entries()) {
      const first = policies.findIndex((policy) => policy.type === type)
      if (type && first < index) {
        report(where(index, 'type'), {
          reason: {
            en: `Policy type ${code(type)} stands twice, expected once`,
            ko: `같은 정책 유형이 두 번 있습니다: ${code(type)}`,
          },
          related: [where(first, 'type')],
        })
      }
      const length = lengthOf(name)
      if (length <= most.name) continue
      report(
        { path: document.path, place: document.textPlace([...field, index, 'name'], most.name) },
        {
          reason: {
            en: `The name of the policy has ${count(length, 'character')}, expected at most ${most.name}`,
            ko: `정책 이름이 깁니다: 지금 ${length}자, 최대 ${most.name}자`,
          },
          fix: {
            en: `Take out ${count(length - most.name, 'character')} or more.`,
            ko: `${length - most.name}자 이상 줄이세요.`,
          },
          measure: { value: length, limit: most.name },
        },
      )
    }
  },
})
