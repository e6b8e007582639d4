import type { Words } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { number } from '../words.ts'

const KiB = 1024

/** `64 KiB`, `1.5 MiB`: rounded so that a file over its limit never reads like the limit. */
function sizeOf(bytes: number): string {
  if (bytes < 1024 * KiB) return `${number(Math.ceil((bytes / KiB) * 10) / 10)} KiB`
  return `${number(Math.ceil((bytes / (1024 * KiB)) * 10) / 10)} MiB`
}

const describeOne = (size: number, limit: number): Words => ({
  reason: {
    en: `The file has ${sizeOf(size)}, expected at most ${sizeOf(limit)}`,
    ko: `파일이 큽니다: 지금 ${sizeOf(size)}, 최대 ${sizeOf(limit)}`,
  },
})

/** The file may be small; those before it have taken the room of all. */
const describeAll = (limit: number): Words => ({
  reason: {
    en: `With this file the offer has more than ${sizeOf(limit)} of text, expected at most that`,
    ko: `이 파일까지 더하면 오퍼의 텍스트가 너무 큽니다: 최대 ${sizeOf(limit)}`,
  },
  fix: {
    en: 'Take out files that nothing deploys; keep large data in a storage account.',
    ko: '배포에 쓰지 않는 파일을 지우고, 큰 데이터는 스토리지 계정에 두세요.',
  },
})

export default defineRule({
  id: 'file-size',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Every file is small enough to be read',
    ko: '모든 파일이 읽을 수 있는 크기입니다',
  },
  why: {
    en: 'A file of this size is a mistake or an attack, so it is not read and cannot be shown.',
    ko: '이 크기의 파일은 실수이거나 공격이므로 읽지 않으며 표시할 수도 없습니다.',
  },
  fix: {
    en: 'Make the file smaller: export images again, move long texts to a page you link to.',
    ko: '파일을 줄이세요. 이미지는 다시 내보내고 긴 글은 링크할 페이지로 옮기세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ size, limit, of }) =>
    of ? describeAll(Number(limit)) : describeOne(Number(size), Number(limit)),
})
