import { defineRule } from '../define.ts'
import { overfilled } from '../taxonomy.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'industry-applicability',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'warning',
  summary: {
    en: 'Industries stand only where buyers can choose them',
    ko: '산업은 구매자가 고를 수 있는 곳에만 있습니다',
  },
  why: {
    en: 'Elsewhere nobody can browse by industry, so the entry has no effect.',
    ko: '다른 곳에서는 산업으로 찾을 수 없어 값이 효과가 없습니다.',
  },
  fix: {
    en: 'Keep the two industries the offer was made for, and at most two verticals of each.',
    ko: '오퍼가 대상으로 하는 산업을 두 개까지, 산업별 세부 업종도 두 개까지만 두세요.',
  },
  basis: { facts: [], sources: ['marketplace-categories-industries'] },
  scope: 'offer',
  check({ type, document }, report, { value }) {
    const most = value<{ industries: number; verticals: number }>('industry-applicability')
    const { industries = [], verticals = [], consulting } = document.data
    const where = (...pointer: (string | number)[]) => ({
      path: document.path,
      place: document.valuePlace(pointer),
    })
    if (type && type !== 'consulting-service' && type !== 'saas') {
      if (!industries.length) return
      report(
        { path: document.path, place: document.keyPlace(['industries']) },
        {
          reason: {
            en: `${code('industries')} is not for type ${code(type)}, expected categories alone`,
            ko: `이 유형에는 산업(${code('industries')})이 없습니다: ${code(type)}`,
          },
          fix: {
            en: `Take out ${code('industries')}.`,
            ko: `${code('industries')} 필드를 지우세요.`,
          },
        },
      )
      return
    }
    if (industries.length > most.industries) {
      report(where('industries', most.industries), {
        reason: {
          en: `${code('industries')} has ${industries.length} entries, expected at most ${most.industries}`,
          ko: `산업이 많습니다: 지금 ${industries.length}개, 최대 ${most.industries}개`,
        },
        measure: { value: industries.length, limit: most.industries },
      })
    }
    if (
      verticals.length &&
      type === 'consulting-service' &&
      consulting?.primaryProduct === 'azure'
    ) {
      report(
        { path: document.path, place: document.keyPlace(['verticals']) },
        {
          reason: {
            en: `${code('verticals')} is not for services about Azure, expected industries alone`,
            ko: `Azure 컨설팅 서비스에는 세부 업종(${code('verticals')})이 없습니다`,
          },
          fix: {
            en: `Take out ${code('verticals')}.`,
            ko: `${code('verticals')} 필드를 지우세요.`,
          },
          related: [where('consulting', 'primaryProduct')],
        },
      )
      return
    }
    if (!document.data.industries && isWritten(document, ['industries'])) return
    for (const { index, parent, kind, number } of overfilled(
      verticals,
      industries,
      most.verticals,
    )) {
      report(where('verticals', index), {
        reason:
          kind === 'stray'
            ? {
                en: `${code(String(verticals[index]))} belongs to ${code(parent)}, expected that among the industries`,
                ko: `산업에 ${code(parent)} 값이 없습니다: ${code(String(verticals[index]))}`,
              }
            : {
                en: `${code(parent)} has ${number} verticals, expected at most ${most.verticals}`,
                ko: `세부 업종이 많습니다: ${code(parent)}, 지금 ${number}개, 최대 ${most.verticals}개`,
              },
      })
    }
  },
})
