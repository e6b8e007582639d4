import { defineRule } from '../define.ts'

export default defineRule({
  id: 'authorization-max',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'A plan has no more authorizations than the profile allows',
    ko: '권한 부여가 프로필의 한도를 넘지 않습니다',
  },
  why: {
    en: 'The marketplace refuses a manifest with more.',
    ko: '마켓플레이스는 한도를 넘는 매니페스트를 거부합니다.',
  },
  fix: {
    en: 'Put people of one role into a group and authorize the group.',
    ko: '같은 역할의 사람을 그룹으로 묶고 그룹에 권한을 주세요.',
  },
  basis: { facts: ['S2-56', 'S2-57'] },
  scope: 'schema',
})
