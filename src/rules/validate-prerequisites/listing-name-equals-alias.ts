import { bare } from '../alike.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'listing-name-equals-alias',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  summary: {
    en: 'The name is made for buyers, not taken from the alias',
    ko: '이름이 내부 별칭과 다릅니다',
  },
  why: {
    en: 'A new offer starts with its alias as its name; buyers would read a word that only your team knows.',
    ko: '새 오퍼의 이름은 별칭으로 시작합니다. 그대로 두면 구매자에게 내부 명칭이 보입니다.',
  },
  fix: {
    en: 'Write as `name` what buyers should see; the alias stays as it is.',
    ko: '`name`에 구매자가 볼 이름을 쓰세요. 별칭은 그대로 둡니다.',
  },
  basis: { facts: ['S2-13', 'S2-7'] },
  // The same text at the name would tell the alias, which is private.
  sensitive: true,
  scope: 'offer',
  check({ document }, report) {
    const { name, alias } = document.data
    if (!bare(name) || bare(name) !== bare(alias)) return
    report(
      { path: document.path, place: document.valuePlace(['name']) },
      {
        reason: {
          en: `${code('name')} is the same as ${code('alias')}, expected a name for buyers`,
          ko: `이름(${code('name')})이 별칭(${code('alias')})과 같습니다. 구매자를 위한 이름이 필요합니다`,
        },
      },
    )
  },
})
