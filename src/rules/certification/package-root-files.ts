import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { packageKey, packagePath } from '../packages.ts'
import { code, listOf } from '../words.ts'

const required = ['mainTemplate.json', 'createUiDefinition.json']

/** Where a file stands that is not in the root under its exact name. */
function whereabouts(name: string, paths: readonly string[], root: string): Text {
  const other = paths.find((path) => path.toLowerCase() === name.toLowerCase())
  if (other) {
    return { en: `named ${code(other)}, expected the exact name`, ko: `지금 이름 ${code(other)}` }
  }
  const deep = paths.find((path) => path.toLowerCase().endsWith(`/${name.toLowerCase()}`))
  const folder = deep?.slice(0, -name.length)
  return folder
    ? {
        en: `in ${code(folder)}, expected in the root of ${root}`,
        ko: `지금 하위 폴더 ${code(folder)}`,
      }
    : { en: `missing, expected in the root of ${root}`, ko: '지금 없음' }
}

export default defineRule({
  id: 'package-root-files',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'The package has its two main files in the root',
    ko: '패키지 루트에 두 가지 주요 파일이 있습니다',
  },
  why: {
    en: 'Azure opens these two by their exact names, and looks nowhere but in the root.',
    ko: 'Azure는 정확한 이름으로 루트에서만 이 두 파일을 찾습니다.',
  },
  fix: {
    en: 'Put `mainTemplate.json` and `createUiDefinition.json` into the root of the package.',
    ko: '`mainTemplate.json`과 `createUiDefinition.json`을 패키지 루트에 두세요.',
  },
  basis: { facts: ['S0-10'], sources: ['plan-azure-app-solution-template'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    const pack = plan.package
    if (!pack || pack.damage) return
    const paths = [...pack.files.keys()].sort()
    const folder = code(packagePath(offer, pack))
    // Files that are wrong in the same way are one mistake, such as a folder that was zipped whole.
    const groups = new Map<string, { names: string[]; words: Text }>()
    for (const name of required.filter((each) => !pack.files.has(each))) {
      const words = whereabouts(name, paths, folder)
      const group = groups.get(words.en) ?? { names: [], words }
      group.names.push(code(name))
      groups.set(words.en, group)
    }
    for (const { names, words } of groups.values()) {
      report(packageKey(plan), {
        reason: {
          en: `${listOf(names, 'and')} ${names.length > 1 ? 'are' : 'is'} ${words.en}`,
          ko: `패키지 루트(${folder})에 파일이 필요합니다: ${names.join(', ')}, ${words.ko}`,
        },
      })
    }
  },
})
