import { defineRule } from '../define.ts'
import { describeVersion } from '../version.ts'

export default defineRule({
  id: 'manifest-version-format',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'The manifest version is a text of three numbers',
    ko: '매니페스트 버전이 숫자 세 개로 된 텍스트입니다',
  },
  why: {
    en: 'Without quotes YAML takes it for a number and drops zeros: 1.10 turns into 1.1.',
    ko: '따옴표 없이 쓰면 YAML에서 숫자가 되어 끝의 0이 사라집니다(1.10은 1.1).',
  },
  fix: {
    en: 'Write three numbers with dots, in quotes, such as `version: "1.2.0"`.',
    ko: '점으로 나눈 숫자 세 개를 따옴표로 묶으세요. 예: `version: "1.2.0"`',
  },
  basis: { facts: ['S2-52'], sources: ['YAML 1.2.2, section 10.3.2'] },
  scope: 'schema',
  describe: describeVersion,
})
