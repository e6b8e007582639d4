import { defineRule } from '../define.ts'
import { code, count, describeFault } from '../words.ts'

export default defineRule({
  id: 'consulting-documents',
  stage: 'certification',
  section: 'listing',
  severity: 'error',
  types: ['consulting-service'],
  summary: {
    en: 'A consulting service offers 1 to 3 PDF documents',
    ko: '컨설팅 서비스에 PDF 문서가 1~3개 있습니다',
  },
  why: {
    en: 'Buyers take the document to the people who decide; more than three are not shown.',
    ko: '구매자는 문서를 결정권자에게 보여 줍니다. 세 개를 넘으면 표시되지 않습니다.',
  },
  fix: {
    en: 'Add `documents:` with a title and a PDF file below `documents/`, such as scope and schedule.',
    ko: '`documents:`에 제목과 `documents/` 아래의 PDF 파일을 쓰세요. 범위와 일정을 적은 문서도 좋습니다.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  // The same limit holds for every type, without a rule of its own.
  supersedes: ['field-value'],
  scope: 'schema',
  describe(fault) {
    const { keyword, field, value } = fault
    if (keyword === 'maxItems') {
      const length = Array.isArray(value) ? value.length : 0
      return {
        reason: {
          en: `${code(field)} has ${count(length, 'entry', 'entries')}, expected at most 3 PDF files`,
          ko: `문서(${code(field)})가 ${length}개입니다. 3개까지 쓸 수 있습니다`,
        },
        fix: {
          en: `Take out ${count(length - 3, 'document')}, or join two in one PDF file.`,
          ko: `${length - 3}개를 빼거나 두 문서를 한 PDF로 합치세요.`,
        },
      }
    }
    if (keyword !== 'required' && keyword !== 'minItems') return describeFault(fault)
    const missing = keyword === 'required'
    return {
      reason: {
        en: `${code(field)} ${missing ? 'is missing' : 'has no entries'}, expected 1 to 3 PDF files`,
        ko: `문서(${code(field)})가 없습니다. PDF 1~3개가 필요합니다`,
      },
    }
  },
})
