import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code, number } from '../words.ts'

const highest = 65_535

/** What is wrong with a port or a range of ports, as the words after its value. */
function faultOf(port: string): { expected: Text; write?: string } | undefined {
  const [, from, to = from] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(port.trim()) ?? []
  if (from === undefined || to === undefined) {
    return {
      expected: {
        en: `a number such as ${code('443')} or a range such as ${code('80-90')}`,
        ko: `${code('443')} 또는 ${code('80-90')} 형식`,
      },
    }
  }
  if (Number(from) > highest || Number(to) > highest)
    return { expected: { en: `at most ${number(highest)}`, ko: `최대 ${number(highest)}` } }
  if (/^0\d/.test(from) || /^0\d/.test(to)) {
    const plain = [...new Set([Number(from), Number(to)].sort((a, b) => a - b))]
    return {
      expected: { en: 'a number without zeros before it', ko: '앞에 0이 없는 번호' },
      write: plain.join('-'),
    }
  }
  if (Number(from) > Number(to))
    return {
      expected: { en: 'the lower number first', ko: '작은 번호부터' },
      write: `${Number(to)}-${Number(from)}`,
    }
  return undefined
}

export default defineRule({
  id: 'vm-open-port',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'An open port is a number up to 65,535, or a range',
    ko: '열린 포트는 65,535까지의 번호 또는 범위입니다',
  },
  why: {
    en: 'Azure opens these ports in the customer’s network; TCP and UDP know no others.',
    ko: 'Azure가 고객 네트워크에서 이 포트를 엽니다. TCP와 UDP에는 다른 번호가 없습니다.',
  },
  fix: {
    en: 'Write one number, or two with a hyphen, in quotes, such as `port: "8080-8090"`.',
    ko: '번호 하나, 또는 하이픈으로 이은 두 번호를 따옴표로 묶으세요. 예: `port: "8080-8090"`',
  },
  basis: {
    facts: [],
    sources: [
      'azure-vm-create-plans',
      'Product Ingestion API: virtual-machine-open-port',
      'RFC 9293',
    ],
  },
  scope: 'plan',
  check({ document }, report) {
    for (const [index, { port }] of (document.data.image?.openPorts ?? []).entries()) {
      const fault = port && faultOf(port)
      if (!port || !fault) continue
      const { expected, write } = fault
      report(
        {
          path: document.path,
          place: document.valuePlace(['image', 'openPorts', index, 'port']),
        },
        {
          reason: {
            en: `${code('port')} is ${code(port)}, expected ${expected.en}`,
            ko: `포트(${code('port')})가 다릅니다: 지금 ${code(port)}, 필요 ${expected.ko}`,
          },
          ...(write && {
            fix: { en: `Write ${code(`"${write}"`)}.`, ko: `이렇게 쓰세요: ${code(`"${write}"`)}` },
          }),
        },
      )
    }
  },
})
