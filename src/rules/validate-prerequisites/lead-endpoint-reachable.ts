import { defineRule } from '../define.ts'

export default defineRule({
  id: 'lead-endpoint-reachable',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'The server that receives leads exists',
    ko: '리드를 받는 서버가 있습니다',
  },
  why: {
    en: 'A lead that reaches nobody is a customer who waits for an answer.',
    ko: '전달되지 못한 리드는 답을 기다리는 고객입니다.',
  },
  fix: {
    en: 'Compare the host of the address with that of the system that receives the leads.',
    ko: '주소의 호스트를 리드를 받는 시스템의 호스트와 비교하세요.',
  },
  basis: { facts: ['S0-12'] },
  sensitive: true,
  scope: 'network',
  // Path and query may hold a key, and most endpoints answer nothing but leads: only the server is asked.
  addresses: ({ document }) =>
    (['endpoint', 'instanceUrl'] as const).flatMap((field) => {
      const url = document.data.leads?.[field]
      if (!url || !/^https?:/i.test(url) || !URL.canParse(url)) return []
      const place = document.valuePlace(['leads', field])
      return [{ url: `${new URL(url).origin}/`, where: { path: document.path, place } }]
    }),
  describe: (_, answer) =>
    answer === 'no-such-name'
      ? {
          reason: {
            en: 'The host of this address is no name on the internet, expected a server that takes leads',
            ko: '이 주소의 호스트는 인터넷에 없는 이름입니다. 리드를 받는 서버가 필요합니다',
          },
        }
      : undefined,
})
