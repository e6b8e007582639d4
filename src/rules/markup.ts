import type { Nodes } from 'mdast'
import type { Text } from '../model/text.ts'

/** Markdown that the marketplace's description does not know: its name, and what to write in its place. */
export const unsupported: Partial<Record<Nodes['type'], { name: Text; fix: Text }>> = {
  html: {
    name: { en: 'HTML', ko: 'HTML' },
    fix: { en: 'Write it as Markdown, or take it out.', ko: '마크다운으로 쓰거나 빼세요.' },
  },
  table: {
    name: { en: 'A table', ko: '표' },
    fix: { en: 'Write each row as an item of a list.', ko: '각 행을 목록 항목으로 쓰세요.' },
  },
  image: {
    name: { en: 'An image', ko: '이미지' },
    fix: {
      en: 'Name the picture under `screenshots`.',
      ko: '그림은 `screenshots` 필드로 옮기세요.',
    },
  },
  code: {
    name: { en: 'A code block', ko: '코드 블록' },
    fix: {
      en: 'Describe it in words, or link to a page that shows it.',
      ko: '말로 설명하거나 코드가 있는 페이지로 링크하세요.',
    },
  },
  inlineCode: {
    name: { en: 'A code span', ko: '코드 서식' },
    fix: {
      en: 'Take out the backticks; *emphasis* sets a term apart.',
      ko: '백틱을 지우세요. 용어는 *강조*로 구분할 수 있습니다.',
    },
  },
  footnoteDefinition: {
    name: { en: 'A footnote', ko: '각주' },
    fix: {
      en: 'Move its text to where its number stands.',
      ko: '각주 내용을 번호가 있는 자리로 옮기세요.',
    },
  },
  delete: {
    name: { en: 'Strikethrough', ko: '취소선' },
    fix: { en: 'Take out the text, or the tildes.', ko: '글을 지우거나 물결표를 지우세요.' },
  },
  thematicBreak: {
    name: { en: 'A horizontal rule', ko: '가로줄' },
    fix: { en: 'Write a heading in its place.', ko: '그 자리에 제목을 쓰세요.' },
  },
}
unsupported.imageReference = unsupported.image
