import type { Catalogue, Document, Pointer } from '../model/catalogue.ts'
import type { Decision } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import { isSame } from './diff/compare.ts'
import { quote } from './diff/say.ts'

/** Fields of a profile that say who may publish, or what the checks believe of a publisher. */
const deciding = ['owners', 'mpnId', 'partnerCenter', 'competency', 'domains', 'approvals'] as const

/** What the settings do that a reviewer may overlook. */
const consequences: Readonly<Record<string, (value: unknown) => Text | undefined>> = {
  signOff: (value) =>
    value === 'none'
      ? {
          en: 'what is merged is live at once, and nobody signs it off',
          ko: '병합되면 확인 없이 바로 라이브가 됩니다',
        }
      : undefined,
  preview: (value) =>
    value === 'public'
      ? { en: 'anybody can see what is merged', ko: '병합된 내용을 누구나 볼 수 있습니다' }
      : undefined,
  profile: () => ({
    en: 'every offer is judged by other rules',
    ko: '모든 오퍼를 다른 규칙으로 판정합니다',
  }),
  url: () => ({ en: 'links and pages lead elsewhere', ko: '링크와 페이지의 주소가 바뀝니다' }),
  support: () => ({
    en: 'people who need help are led elsewhere',
    ko: '도움이 필요한 사람이 다른 곳으로 안내됩니다',
  }),
}

/**
 * What a change decides for others, and so needs the agreement of the marketplace's reviewers: who may publish, what
 * is checked, where links lead. In the order of the files.
 */
export function decisionsOf(before: Catalogue, now: Catalogue): Decision[] {
  return [...settings(before, now), ...publishers(before, now), ...waivers(before, now)]
}

function settings({ marketplace: was }: Catalogue, { marketplace: is }: Catalogue): Decision[] {
  if (!was || !is) return []
  return changedFields(was, is).map((name) => {
    const [from, to] = [fieldOf(was, name), fieldOf(is, name)]
    const more = consequences[name]?.(to)
    return {
      kind: 'settings',
      ...at(is, [name]),
      what: {
        en: `\`${name}\` changes from ${shown(from).en} to ${shown(to).en}${more ? `: ${more.en}` : ''}`,
        ko: `\`${name}\` 변경: ${shown(from).ko} → ${shown(to).ko}${more ? `. ${more.ko}` : ''}`,
      },
    }
  })
}

function publishers(before: Catalogue, now: Catalogue): Decision[] {
  return [...now.publishers].flatMap(([id, { document }]): Decision[] => {
    const was = before.publishers.get(id)?.document
    if (!was) {
      const owners = shown(fieldOf(document, 'owners'))
      return [
        {
          kind: 'publisher',
          ...at(document, ['owners']),
          what: {
            en: `\`${id}\` is a new publisher, with ${owners.en} as owners`,
            ko: `\`${id}\` 게시자가 새로 생깁니다. 소유자: ${owners.ko}`,
          },
        },
      ]
    }
    return changedFields(was, document)
      .filter((name) => deciding.some((each) => each === name))
      .map((name) => {
        const [from, to] = [shown(fieldOf(was, name)), shown(fieldOf(document, name))]
        return {
          kind: name === 'owners' ? 'owners' : 'publisher',
          ...at(document, [name]),
          what: {
            en: `\`${name}\` of publisher \`${id}\` changes from ${from.en} to ${to.en}`,
            ko: `\`${id}\` 게시자의 \`${name}\` 변경: ${from.ko} → ${to.ko}`,
          },
        }
      })
  })
}

function waivers(before: Catalogue, now: Catalogue): Decision[] {
  return [...now.offers.values()].flatMap(({ id, waivers: own }): Decision[] => {
    const was = before.offers.get(id)?.waivers?.document.data.waivers ?? []
    return (own?.document.data.waivers ?? []).flatMap((waiver, index) => {
      if (!own || !waiver?.rule || was.some((each) => isSame(each, waiver))) return []
      const until = waiver.expires ? quote(waiver.expires) : '?'
      return {
        kind: 'waivers',
        ...at(own.document, ['waivers', index]),
        what: {
          en: `\`${quote(waiver.rule)}\` is to be waived in ${id} until ${until}`,
          ko: `${id}: \`${quote(waiver.rule)}\` 예외 요청, ${until}까지`,
        },
      }
    })
  })
}

/** Names of the fields that say something else than before, in the order of the file. */
function changedFields(was: Document<unknown>, is: Document<unknown>): string[] {
  const names = new Set([...Object.keys(fieldsOf(is)), ...Object.keys(fieldsOf(was))])
  return [...names].filter((name) => !isSame(fieldOf(was, name), fieldOf(is, name)))
}

const fieldsOf = ({ data }: Document<unknown>): object => data ?? {}
const fieldOf = (document: Document<unknown>, name: string): unknown =>
  (fieldsOf(document) as Record<string, unknown>)[name]

const at = ({ path, keyPlace }: Document<unknown>, pointer: Pointer) => ({
  path,
  place: keyPlace(pointer),
})

function shown(value: unknown): Text {
  if (value === undefined) return { en: 'nothing', ko: '없음' }
  const list = Array.isArray(value) ? value : [value]
  const text = list
    .map(
      (each) =>
        `\`${quote(typeof each === 'object' ? JSON.stringify(each) : each).replaceAll('`', 'ˋ')}\``,
    )
    .join(', ')
  return { en: text || 'nothing', ko: text || '없음' }
}
