import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** What the parser noticed, in the words of somebody who writes an offer. Tried from top to bottom. */
const notices: readonly (readonly [when: RegExp, words: Text])[] = [
  [
    /second document/,
    {
      en: 'A second document begins here, expected one',
      ko: '두 번째 문서가 여기에서 시작됩니다. 문서는 하나만 쓸 수 있습니다',
    },
  ],
  [
    /^deficient indentation|within a flow collection|(quoted scalar)$/,
    {
      en: 'The quote or bracket has no end, expected it before the next field',
      ko: '따옴표나 괄호가 닫히지 않았습니다. 다음 필드 앞에서 닫아야 합니다',
    },
  ],
  [
    /missed comma/,
    {
      en: 'Two entries stand side by side, expected a comma between them',
      ko: '두 항목 사이에 쉼표가 없습니다',
    },
  ],
  [
    /node content/,
    {
      en: 'A comma stands here alone, expected an entry before it',
      ko: '쉼표 앞에 항목이 없습니다',
    },
  ],
  [
    /multiline key|document separator|':' after a mapping key|whitespace character is expected/,
    {
      en: `The line is no field, expected ${code('name: value')} with a space after the colon`,
      ko: `필드가 아닌 줄입니다. 콜론 뒤에 공백이 있는 ${code('name: value')} 형식이 필요합니다`,
    },
  ],
  [
    /escape sequence|hexadecimal/,
    {
      en: 'A backslash in double quotes begins no known sign, expected single quotes',
      ko: '큰따옴표 안의 백슬래시를 읽을 수 없습니다. 작은따옴표가 필요합니다',
    },
  ],
  [
    /the alias|alias node|unidentified alias/,
    {
      en: `${code('*')} refers to nothing above, expected quotes around a text that begins with it`,
      ko: `${code('*')} 표시가 가리키는 값이 위에 없습니다. 이 글자로 시작하는 텍스트에는 따옴표가 필요합니다`,
    },
  ],
  [
    /anchor/,
    {
      en: `${code('&')} has no name behind it, expected quotes around a text that begins with it`,
      ko: `${code('&')} 뒤에 이름이 없습니다. 이 글자로 시작하는 텍스트에는 따옴표가 필요합니다`,
    },
  ],
  [
    /\btag\b|!</,
    {
      en: 'The value begins with an exclamation mark, expected quotes around it',
      ko: '값이 느낌표로 시작합니다. 따옴표가 필요합니다',
    },
  ],
  [
    /directive/i,
    {
      en: `A line begins with ${code('%')}, expected a field`,
      ko: `줄이 ${code('%')} 글자로 시작합니다. 필드가 필요합니다`,
    },
  ],
  [
    /line break is expected|block scalar|chomping|indentation width/,
    {
      en: `Text follows ${code('|')} or ${code('>')} in the same line, expected it on the next line`,
      ko: `${code('|')} 또는 ${code('>')} 뒤에 글이 이어집니다. 글은 다음 줄에서 시작해야 합니다`,
    },
  ],
  [
    /non-printable|null byte|JSON character/,
    {
      en: 'A control character stands here, expected text',
      ko: '제어 문자가 있습니다. 텍스트가 필요합니다',
    },
  ],
]

const resolve: Text = {
  en: 'Keep the version that is right, and delete the lines of the marks. In `live/`, prepare the request again instead.',
  ko: '맞는 내용만 남기고 표시 줄을 지우세요. `live/` 폴더에서는 요청을 다시 준비하세요.',
}

const quote: Text = {
  en: 'Put one pair of double quotes around the whole value; write `\\"` for a quote inside it.',
  ko: '값 전체를 큰따옴표 한 쌍으로 묶으세요. 안쪽의 따옴표는 `\\"` 형식으로 씁니다.',
}

/** js-yaml gives one reason for most mistakes inside a line; what stands before the place tells them apart. */
function misplaced(before: string, sign: string): Text {
  if (before.trim() === '' || /^\s*[^\s:"'[{]+$/.test(before)) {
    return {
      en: 'The line is indented unlike its neighbours, expected the same number of spaces',
      ko: '들여쓰기가 앞뒤 줄과 다릅니다. 같은 수의 공백이 필요합니다',
    }
  }
  if (/[\]}]\s*$/.test(before)) {
    return {
      en: 'Text follows the closing bracket, expected quotes around the whole value',
      ko: '닫는 괄호 뒤에 글이 이어집니다. 값 전체에 따옴표가 필요합니다',
    }
  }
  if (/['"]$/.test(before.trimEnd()) || /['"].*['"]/.test(before)) {
    return {
      en: 'Text follows the closing quote, expected the value to end there',
      ko: '닫는 따옴표 뒤에 글이 이어집니다. 값은 따옴표에서 끝나야 합니다',
    }
  }
  if (sign === ':') {
    return {
      en: `The value holds ${code(':')} and a space, expected quotes around it`,
      ko: `값에 ${code(':')} 글자와 공백이 있습니다. 값에 따옴표가 필요합니다`,
    }
  }
  if (/[:-]\s+$/.test(before) && sign.trim()) {
    const kept = /[@`]/.test(sign)
      ? { en: 'a sign that YAML keeps for itself', ko: 'YAML이 예약한 기호' }
      : { en: 'a sign with a meaning in YAML', ko: 'YAML에서 뜻이 있는 기호' }
    return {
      en: `The value begins with ${code(sign)}, ${kept.en}, expected quotes around it`,
      ko: `값이 ${kept.ko}로 시작합니다: ${code(sign)}, 따옴표가 필요합니다`,
    }
  }
  const first = /[:-]\s+([*&!])\S*\s+$/.exec(before)?.[1] ?? sign
  return {
    en: `${code(first)} stands where a value begins or ends, expected quotes around the value`,
    ko: `값의 처음이나 끝에 ${code(first)} 글자가 있습니다. 값에 따옴표가 필요합니다`,
  }
}

export default defineRule({
  id: 'yaml-syntax',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'The fields can be read as YAML', ko: '필드를 YAML로 읽을 수 있습니다' },
  why: {
    en: 'One line that cannot be read hides every field of the file.',
    ko: '읽을 수 없는 줄이 하나만 있어도 파일의 모든 필드를 알 수 없습니다.',
  },
  fix: {
    en: 'Correct the line; a text with special signs is safe in quotes.',
    ko: '줄을 고치세요. 특수 기호가 있는 텍스트는 따옴표로 묶으면 안전합니다.',
  },
  basis: { facts: ['S0-8'], sources: ['YAML 1.2.2'] },
  unwaivable: true,
  scope: 'parse',
  describe({ detail, before, sign }) {
    const reason = String(detail)
    if (/bad indentation/.test(reason)) {
      const words = misplaced(String(before), String(sign))
      return { reason: words, ...(/quotes?\b/.test(words.en) && { fix: quote }) }
    }
    if (reason === 'merge conflict') {
      return {
        reason: {
          en: `A merge stopped here and left both versions (${code('<<<<<<<')}), expected one of them`,
          ko: `병합이 충돌한 채로 남아 있습니다(${code('<<<<<<<')}). 한쪽 내용만 필요합니다`,
        },
        fix: resolve,
      }
    }
    const known = notices.find(([when]) => when.test(reason))
    return {
      reason: known?.[1] ?? {
        en: `The YAML cannot be read from here, expected ${code('name: value')}`,
        ko: `여기부터 YAML을 읽을 수 없습니다. ${code('name: value')} 형식이 필요합니다`,
      },
    }
  },
})
