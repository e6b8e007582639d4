import { defineRule } from '../define.ts'

export default defineRule({
  id: 'vm-recommended-sizes-max',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A plan recommends at most 6 machine sizes',
    ko: '권장 크기가 6개 이하입니다',
  },
  why: {
    en: 'The portal offers these first; more would be no recommendation.',
    ko: '포털은 이 크기를 먼저 보여 줍니다. 더 많으면 권장이 아닙니다.',
  },
  fix: {
    en: 'Keep the sizes you have tested, from the smallest that works to the largest that pays.',
    ko: '테스트한 크기 중 가장 작은 것부터 가장 큰 것까지 몇 개만 남기세요.',
  },
  basis: { facts: [], sources: ['azure-vm-create-plans'] },
  scope: 'schema',
})
