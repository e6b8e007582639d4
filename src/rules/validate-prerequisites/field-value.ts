import type { Text } from '../../model/text.ts'
import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'
import { code, count, describeFault, number } from '../words.ts'

const day: Text = {
  en: `a day of the calendar such as ${code('"2027-06-30"')}`,
  ko: `달력에 있는 ${code('"2027-06-30"')} 같은 날짜`,
}
const login: Text = { en: 'a GitHub login without @', ko: '@ 없는 GitHub 로그인' }
const commit: Text = { en: 'a full git id of 40 digits', ko: '40자리 git ID' }
const secret: Text = {
  en: `a reference such as ${code('${secret:NAME}')}`,
  ko: `${code('${secret:NAME}')} 같은 참조`,
}
const guid: Text = { en: 'a GUID', ko: 'GUID' }

const pdf: Text = {
  en: `a PDF file such as ${code('documents/guide.pdf')}`,
  ko: `${code('documents/guide.pdf')} 같은 PDF 파일`,
}

/** What a pattern asks for, by the last name of the field that has it. */
const forms: Readonly<Record<string, Text>> = {
  mpnId: { en: '5 to 10 digits', ko: '숫자 5~10자리' },
  owners: login,
  owner: login,
  domains: {
    en: `a host name such as ${code('alder.example')}`,
    ko: `${code('alder.example')} 같은 호스트 이름`,
  },
  file: {
    en: `a CSV file such as ${code('audience/preview.csv')}`,
    ko: `${code('audience/preview.csv')} 같은 CSV 파일`,
  },
  phone: {
    en: `digits, such as ${code('+82 2 1234 5678 ext. 9')}`,
    ko: `${code('+82 2 1234 5678 ext. 9')} 같은 번호`,
  },
  sasExpires: day,
  expires: day,
  released: day,
  delisted: day,
  tree: commit,
  source: commit,
  sas: secret,
  applicationId: guid,
  tenantId: guid,
  version: {
    en: `three numbers such as ${code('"1.2.0"')}`,
    ko: `${code('"1.2.0"')} 같은 숫자 세 개`,
  },
  deprecated: {
    en: `three numbers such as ${code('"1.2.0"')}`,
    ko: `${code('"1.2.0"')} 같은 숫자 세 개`,
  },
  sku: {
    en: `1 to 50 of ${code('a-z')}, ${code('0-9')}, ${code('-')} and ${code('_')}`,
    ko: `${code('a-z')}, ${code('0-9')}, ${code('-')}, ${code('_')} 1~50자`,
  },
  shared: { en: 'the id of a plan', ko: '플랜 ID' },
  removedPlans: { en: 'the id of a plan', ko: '플랜 ID' },
}

export default defineRule({
  id: 'field-value',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Every value is one that its field can hold',
    ko: '모든 값이 필드에 쓸 수 있는 값입니다',
  },
  why: {
    en: 'The marketplace refuses other values, or stores them and shows nothing.',
    ko: '마켓플레이스는 다른 값을 거부하거나, 저장하고도 표시하지 않습니다.',
  },
  fix: {
    en: 'Write one of the values that the finding names.',
    ko: '표시된 값 가운데 하나를 쓰세요.',
  },
  basis: { facts: ['S0-7', 'S0-8'], sources: ['PIA schemas'] },
  // A value that is not in its list is taken out, so that no other rule sees the field: locks least of all.
  unwaivable: 'submitted',
  scope: 'schema',
  describe(fault) {
    const { keyword, field, pointer, value, sensitive } = fault
    if (keyword === 'enum') {
      const noun = String(fault.schema.title ?? code(field))
      return describeChoice(fault, { en: noun.toLowerCase(), ko: `값, 필드 ${code(field)}` })
    }
    const form =
      pointer[0] === 'documents'
        ? pdf
        : forms[String(pointer.findLast((step) => typeof step === 'string'))]
    if (keyword === 'minLength' || keyword === 'minItems') {
      const least = number(Number(fault.expected))
      return {
        reason: describeFault(fault).reason,
        fix:
          keyword === 'minLength'
            ? {
                en: `Write ${count(Number(fault.expected), 'character')} or more.`,
                ko: `${least}자 이상 쓰세요.`,
              }
            : {
                en: 'Write an entry; a field that may be missing can also be taken out.',
                ko: '항목을 쓰세요. 없어도 되는 필드라면 지워도 됩니다.',
              },
      }
    }
    if (keyword !== 'pattern' || !form) return describeFault(fault)
    const name = code(field)
    return {
      fix: { en: `Write ${form.en}.`, ko: `이렇게 쓰세요: ${form.ko}` },
      reason: sensitive
        ? {
            en: `${name} has another form, expected ${form.en}`,
            ko: `형식이 다릅니다: ${name}, 필요 ${form.ko}`,
          }
        : {
            en: `${name} is ${code(String(value))}, expected ${form.en}`,
            ko: `형식이 다릅니다: ${name}, 지금 ${code(String(value))}, 필요 ${form.ko}`,
          },
    }
  },
  check({ document }, report) {
    const first = new Map<string, { word: string; index: number }>()
    for (const [index, word] of (document.data.keywords ?? []).entries()) {
      const alike = word.trim().toLowerCase()
      const before = first.get(alike)
      if (!before) first.set(alike, { word, index })
      else if (before.word !== word) {
        const place = (at: number) => document.valuePlace(['keywords', at])
        report(
          { path: document.path, place: place(index) },
          {
            severity: 'warning',
            reason: {
              en: `${code('keywords')} has ${code(word)} besides ${code(before.word)}, expected each once in any letter case`,
              ko: `대소문자만 다른 검색어입니다: ${code(word)}, 이미 있는 검색어 ${code(before.word)}`,
            },
            fix: { en: 'Take out the second.', ko: '두 번째 항목을 지우세요.' },
            related: [{ path: document.path, place: place(before.index) }],
            repair: { kind: 'remove' },
          },
        )
      }
    }
  },
})
