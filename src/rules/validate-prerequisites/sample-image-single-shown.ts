import { defineRule } from '../define.ts'
import { code, number } from '../words.ts'

export default defineRule({
  id: 'sample-image-single-shown',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['virtual-machine'],
  summary: {
    en: 'The one sample image that the portal shows is the only one',
    ko: '포털에 보이는 샘플 이미지 하나만 있습니다',
  },
  why: {
    en: 'The Azure portal shows a single sample image; nobody sees the others there.',
    ko: 'Azure Portal은 샘플 이미지를 하나만 표시하므로 나머지는 보이지 않습니다.',
  },
  fix: {
    en: 'Put the one that says most first, and take out the others.',
    ko: '가장 잘 보여 주는 이미지를 맨 앞에 두고 나머지는 빼세요.',
  },
  basis: { facts: ['S3-21', 'S3-20'] },
  scope: 'offer',
  check({ document }, report) {
    const samples = document.data.sampleImages ?? []
    if (samples.length < 2) return
    report(
      { path: document.path, place: document.valuePlace(['sampleImages', 1]) },
      {
        reason: {
          en: `${code('sampleImages')} has ${number(samples.length)} entries, expected 1, as the portal shows no more`,
          ko: `샘플 이미지가 ${number(samples.length)}개입니다. 포털에는 1개만 표시됩니다`,
        },
        measure: { value: samples.length, limit: 1 },
      },
    )
  },
})
