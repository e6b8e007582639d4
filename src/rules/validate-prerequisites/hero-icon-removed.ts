import { defineRule } from '../define.ts'
import { lost } from '../locked.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'hero-icon-removed',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A hero image that was there stays',
    ko: '히어로 이미지는 한 번 올리면 유지됩니다',
  },
  why: {
    en: 'The marketplace has no way to take one back; it would go on showing the old image.',
    ko: '마켓플레이스에는 지우는 방법이 없어 예전 이미지가 계속 표시됩니다.',
  },
  fix: {
    en: 'Name the image under `logos.hero` again; another image may take its place.',
    ko: '`logos.hero`에 이미지를 다시 쓰세요. 다른 이미지로 바꾸는 것은 됩니다.',
  },
  basis: { facts: ['S3-16'] },
  unwaivable: true,
  scope: 'history',
  against: ['live', 'base'],
  check(now, before, report, { against }) {
    const { document } = now
    const pointer = ['logos', 'hero']
    const hero = before.document.data.logos?.hero
    // What was only saved, not submitted, was never uploaded.
    if (!hero || (against === 'base' && before.draft)) return
    const is = document.data.logos?.hero
    // A name without its image would be the way to take the image back.
    if (is && (now.files.has(is) || (is === hero && !before.files.has(is)))) return
    if (isWritten(document, pointer)) {
      report(...lost(document, pointer, against === 'live' ? { live: before.document } : {}))
      return
    }
    // The same words against both, so that one change is one finding.
    report(
      { path: document.path, place: document.keyPlace(pointer) },
      {
        reason: {
          en: `${code('logos.hero')} is gone, expected an image as before`,
          ko: `히어로 이미지(${code('logos.hero')})가 없어졌습니다`,
        },
        related: [{ path: before.document.path, place: before.document.valuePlace(pointer) }],
      },
    )
  },
})
