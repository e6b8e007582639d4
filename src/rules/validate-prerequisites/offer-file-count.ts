import { defineRule } from '../define.ts'
import { count as counted, number } from '../words.ts'

export default defineRule({
  id: 'offer-file-count',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'An offer has no more files than can be read',
    ko: '오퍼의 파일이 읽을 수 있는 수입니다',
  },
  why: {
    en: 'Files beyond the limit are not read, so nobody knows what is in them.',
    ko: '한도를 넘는 파일은 읽지 않으므로 무엇이 있는지 알 수 없습니다.',
  },
  fix: {
    en: 'Take out files, or put a package into one ZIP file.',
    ko: '파일을 줄이거나 패키지를 ZIP 파일 하나로 만드세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe({ what, count, limit }) {
    if (what === 'folders') {
      return {
        reason: {
          en: `The file lies in more than ${number(Number(limit))} folders inside each other, expected fewer`,
          ko: `파일이 너무 깊은 폴더에 있습니다: 최대 ${number(Number(limit))}단계`,
        },
        fix: { en: 'Move it further up, or delete it.', ko: '더 위쪽 폴더로 옮기거나 지우세요.' },
      }
    }
    if (what === 'work') {
      return {
        reason: {
          en: 'The offer holds more than a check can judge in its time; this file and those behind it are not judged',
          ko: '오퍼의 내용이 한 번의 검사로 판정할 수 있는 양보다 많습니다. 이 파일부터는 판정하지 않습니다',
        },
        fix: {
          en: 'Take out files, or text that nobody needs; if all of it is needed, make several offers of it.',
          ko: '파일이나 필요 없는 글을 줄이세요. 모두 필요하다면 여러 오퍼로 나누세요.',
        },
      }
    }
    if (what === 'offers') {
      return {
        reason: {
          en: `The marketplace holds more than a check can judge in its time; ${counted(Number(count), 'offer')} from this one on are not judged`,
          ko: `마켓플레이스의 내용이 한 번의 검사로 판정할 수 있는 양보다 많습니다. 이 오퍼부터 ${number(Number(count))}개는 판정하지 않습니다`,
        },
        fix: {
          en: 'Bring fewer offers in one request, or smaller ones.',
          ko: '한 요청에 담는 오퍼를 줄이거나 오퍼를 작게 만드세요.',
        },
      }
    }
    return {
      reason: {
        en: `The offer has ${counted(Number(count), 'file')}, expected at most ${number(Number(limit))}; this is the first over it`,
        ko: `오퍼의 파일이 많습니다: 지금 ${number(Number(count))}개, 최대 ${number(Number(limit))}개. 이 파일부터 한도를 넘습니다`,
      },
    }
  },
})
