import { defineRule } from '../define.ts'

const details: Readonly<Record<string, { en: string; ko: string }>> = {
  'a quote is not closed or stands in the wrong place': {
    en: 'A quote is not closed or stands inside a value, expected it around the whole value',
    ko: '따옴표가 닫히지 않았거나 값 안에 있습니다. 값 전체를 묶어야 합니다',
  },
  'the first line is not `Id,Description,Type`': {
    en: 'The first line has other columns, expected `Id,Description,Type`',
    ko: '첫 줄의 열이 다릅니다. 필요 `Id,Description,Type`',
  },
  'the third column is not `SubscriptionId`': {
    en: 'The third column has another value, expected `SubscriptionId`',
    ko: '세 번째 열의 값이 다릅니다. 필요 `SubscriptionId`',
  },
}

export default defineRule({
  id: 'audience-csv-format',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'error',
  summary: {
    en: 'An audience file has the columns that the marketplace reads',
    ko: '대상 파일에 마켓플레이스가 읽는 열이 있습니다',
  },
  why: {
    en: 'A row in another form is skipped, and that customer sees nothing.',
    ko: '형식이 다른 행은 건너뛰므로 그 고객에게는 아무것도 보이지 않습니다.',
  },
  fix: {
    en: 'Write `Id,Description,Type` first, then one row such as `<GUID>,Pilot,SubscriptionId` each.',
    ko: '첫 줄에 `Id,Description,Type`을 쓰고, 행마다 `<GUID>,Pilot,SubscriptionId`처럼 쓰세요.',
  },
  basis: { facts: ['S2-37', 'S2-47'], sources: ['create-managed-service-offer-preview'] },
  unwaivable: true,
  sensitive: true,
  scope: 'parse',
  describe: ({ detail }) => ({
    reason: details[String(detail)] ?? {
      en: 'The row has another form, expected `Id,Description,Type`',
      ko: '행의 형식이 다릅니다. 필요 `Id,Description,Type`',
    },
  }),
})
