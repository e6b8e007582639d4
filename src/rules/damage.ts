import type { Text } from '../model/text.ts'

/** What the parser says of a damaged image, ZIP file or JSON file, in the other language. */
const korean: readonly (readonly [RegExp, string])[] = [
  [/^the file ends too early$/, '파일이 중간에 끝납니다'],
  [/^the checksum of its part (.+) is wrong$/, '$1 부분의 체크섬이 맞지 않습니다'],
  [/^its header is missing$/, '헤더가 없습니다'],
  [/^its header says 0 pixels$/, '헤더의 크기가 0픽셀입니다'],
  [/^its header names no kind of PNG$/, '헤더에 적힌 PNG 종류가 없는 종류입니다'],
  [/^it holds no pixels$/, '픽셀 데이터가 없습니다'],
  [/^it holds too few pixels$/, '픽셀 데이터가 모자랍니다'],
  [/^it holds too many pixels$/, '픽셀 데이터가 남습니다'],
  [/^its pixels cannot be unpacked$/, '픽셀 데이터의 압축을 풀 수 없습니다'],
  [/^its palette is missing$/, '팔레트가 없습니다'],
  [/^a row of its pixels has an unknown filter$/, '픽셀 행에 알 수 없는 필터가 있습니다'],
  [/^it holds more than (\d+) files$/, '파일이 $1개보다 많습니다'],
  [/^a file in it is encrypted$/, '암호화된 파일이 들어 있습니다'],
  [/^two files in it have the same name$/, '이름이 같은 파일이 두 개 있습니다'],
  [/^its JSON files are too large$/, 'JSON 파일이 너무 큽니다'],
  [/^a path in it leads out of the package$/, '패키지 밖을 가리키는 경로가 있습니다'],
  [/^it is not a ZIP file$/, 'ZIP 파일이 아닙니다'],
  [/^it is damaged$/, '파일이 손상되었습니다'],
  [/^it is not UTF-8 text$/, 'UTF-8 텍스트가 아닙니다'],
  [/^it is nested too deeply$/, '중첩이 너무 깊습니다'],
  [/^it is not JSON$/, 'JSON이 아닙니다'],
  [/^a sign stands here that JSON does not know$/, 'JSON에 없는 기호가 있습니다'],
  [/^the number is not a JSON number$/, 'JSON 형식의 숫자가 아닙니다'],
  [/^a name in quotes is missing here$/, '따옴표로 묶은 이름이 빠졌습니다'],
  [/^a value is missing here$/, '값이 빠졌습니다'],
  [/^a colon is missing here$/, '콜론이 빠졌습니다'],
  [/^a comma is missing here$/, '쉼표가 빠졌습니다'],
  [/^a closing brace is missing here$/, '닫는 중괄호가 빠졌습니다'],
  [/^a closing bracket is missing here$/, '닫는 대괄호가 빠졌습니다'],
  [/^the text goes on after its end$/, '끝난 뒤에 글자가 더 있습니다'],
  [/^a comment stands here, and JSON has none$/, 'JSON에는 주석을 쓸 수 없습니다'],
  [/^a comment is not closed$/, '주석이 닫히지 않았습니다'],
  [/^a string is not closed$/, '문자열이 닫히지 않았습니다'],
  [/^the number ends too early$/, '숫자가 중간에 끝납니다'],
  [/^an escape with \\u is not complete$/, '\\u 이스케이프가 완전하지 않습니다'],
  [/^the escape is not one that JSON knows$/, 'JSON에 없는 이스케이프입니다'],
  [/^a control character stands inside a string$/, '문자열 안에 제어 문자가 있습니다'],
]

/** The parser's words for a damage, in every language. */
export function damageText(damage: string): Text {
  const [pattern, words] = korean.find(([known]) => known.test(damage)) ?? []
  return { en: damage, ko: pattern && words ? damage.replace(pattern, words) : damage }
}
