import { chooseBase } from '../git/base.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'
import { findPrefix, isInGit } from '../read/git.ts'
import { objectsOf } from '../read/log.ts'
import { nameOf } from '../report/prepared.ts'

/** At most so many offers are named. */
const mostNamed = 3

/**
 * Which of these offers are not here as the default branch has them, as a sentence; undefined outside git, or where
 * all are. A status is of the files that are here, and would be that of the marketplace once they are merged.
 */
export async function unmerged(
  root: string,
  { offers }: Catalogue,
  ids: readonly string[],
): Promise<Text | undefined> {
  if (!(await isInGit(root))) return undefined
  const base = await chooseBase(root, undefined)
  const prefix = await findPrefix(root)
  const at = (commit: string, path: string): string => `${commit}:${prefix}${path}`
  const merged = await objectsOf(
    root,
    ids.flatMap((id) => [
      at(base.commit, `offers/${id}`),
      at(base.commit, `live/${id}.yml`),
      at('HEAD', `live/${id}.yml`),
    ]),
  )
  const others = ids.filter((id, index) => {
    const [folder, record, here] = merged.slice(index * 3, index * 3 + 3)
    const { tree, plainTree, tree256 } = offers.get(id) ?? {}
    return record !== here || ![tree, plainTree, tree256].includes(folder)
  })
  if (!others.length) return undefined
  const more = others.length - mostNamed
  const names = others.slice(0, mostNamed).join(', ')
  const where = nameOf(base)
  return {
    en: `Your files differ from ${where} in ${names}${more > 0 ? ` and ${more} more` : ''}. What stands above holds once they are merged.`,
    ko: `작업 파일이 ${where}와 다릅니다: ${names}${more > 0 ? ` 외 ${more}개` : ''}. 위 상태는 병합된 뒤의 상태입니다.`,
  }
}
