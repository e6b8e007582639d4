import { defineRule } from '../define.ts'
import { count, number } from '../words.ts'

export default defineRule({
  id: 'markdown-size',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'A description is short enough to be read', ko: '설명이 읽을 수 있는 길이입니다' },
  why: {
    en: 'Nobody reads this much, and a parser’s worst cases grow faster than the text.',
    ko: '이만큼 긴 글은 아무도 읽지 않으며, 해석하는 시간이 길이보다 빠르게 늘어납니다.',
  },
  fix: {
    en: 'Keep what a buyer needs to decide, and link to your site for the rest.',
    ko: '구매자의 결정에 필요한 내용만 남기고 나머지는 사이트로 링크하세요.',
  },
  basis: { facts: ['S2-17'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ length, limit }) => ({
    reason: {
      en: `The text has ${count(Number(length), 'character')}, expected at most ${number(Number(limit))}`,
      ko: `본문이 깁니다: 지금 ${number(Number(length))}자, 최대 ${number(Number(limit))}자`,
    },
  }),
})
