import type { Pointer } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { normal } from '../../say/normal.ts'
import { defineRule } from '../define.ts'
import { imagesOf } from '../images.ts'
import { nearest } from '../nearest.ts'
import { code } from '../words.ts'

/** A path without what differs between file systems: case, composed letters, slashes, `./`. */
const loose = (path: string): string =>
  normal(path, 'NFC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')

const fixWith = (path: string, exact: boolean): Text => ({
  en: `Write ${code(path)}, ${exact ? 'exactly as the file is named' : 'or add the file'}.`,
  ko: exact
    ? `파일 이름 그대로 쓰세요: ${code(path)}`
    : `${code(path)} 파일이 맞는지 확인하거나 파일을 추가하세요.`,
})

export default defineRule({
  id: 'image-file-exists',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Every file that the listing names is there',
    ko: '목록에 적은 파일이 모두 있습니다',
  },
  why: {
    en: 'The listing would show a gap. Upper and lower case count, whatever your computer says.',
    ko: '목록에 빈자리가 생깁니다. 컴퓨터와 달리 여기서는 대문자와 소문자를 구분합니다.',
  },
  fix: {
    en: 'Add the file to the offer’s folder, or write its path as it is.',
    ko: '오퍼 폴더에 파일을 추가하거나 경로를 파일 이름 그대로 쓰세요.',
  },
  basis: { facts: ['S2-25', 'S3-20'] },
  scope: 'offer',
  check(offer, report) {
    const { document, files } = offer
    const documents = (document.data.documents ?? []).flatMap(({ file }, at) =>
      file && /^documents\/[^/]+\.pdf$/.test(file)
        ? [{ path: file, pointer: ['documents', at, 'file'] as Pointer }]
        : [],
    )
    const audience = document.data.previewAudience
    const list = typeof audience === 'object' && 'file' in audience ? audience.file : undefined
    const named = [
      ...imagesOf(offer),
      ...documents,
      ...(list ? [{ path: list, pointer: ['previewAudience', 'file'] as Pointer }] : []),
    ]
    const known = [...files.keys()].filter((path) => /^(media|documents|audience)\//.test(path))
    const alike = new Map(known.map((each) => [loose(each), each]))
    for (const { path, pointer } of named) {
      if (files.has(path)) continue
      const same = alike.get(loose(path))
      const end = `/${path.split('/').at(-1)}`
      const meant = same ?? known.find((each) => each.endsWith(end)) ?? nearest(path, known)
      const fix = meant === undefined ? undefined : fixWith(meant, same !== undefined)
      report(
        { path: document.path, place: document.valuePlace(pointer) },
        {
          reason: {
            en: `${code(path)} is missing, expected a file in the offer’s folder`,
            ko: `파일이 없습니다: ${code(path)}`,
          },
          ...(fix && { fix }),
        },
      )
    }
  },
})
