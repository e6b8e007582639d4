import type { Catalogue, Document, Offer, ReleaseData } from '../../model/catalogue.ts'
import type { Where } from '../../model/place.ts'
import type { Finding } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { isIntact } from '../releases.ts'
import { code } from '../words.ts'

/** Offers that were live and of which nothing is left, with where they were. */
function gone(live: Catalogue, before: Catalogue | undefined): Map<string, { where: Where }> {
  const old = [...(before?.offers ?? []), ...(before?.releases ?? [])]
  return new Map(
    old
      .filter(([id]) => !live.offers.has(id) && !live.releases.has(id))
      .map(([id, { document }]) => {
        const { path, keyPlace } = document
        return [
          id,
          { where: { path, place: keyPlace([path.endsWith('.yml') ? 'state' : 'type']) } },
        ]
      }),
  )
}

/** An id of git, of either length. */
const isTree = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** Where the base has it right, that is the way back. Else somebody has to find what happened. */
function wayBack(id: string, before: Catalogue | undefined): Pick<Finding, 'fix'> {
  const [was, record] = [before?.offers.get(id), before?.releases.get(id)?.document]
  if (was && record && isIntact(was, record)) return {}
  const log = code(`git log --oneline -- live/${id} live/${id}.yml`, 260)
  return {
    fix: {
      en: `Find the change and have it reverted: ${log}`,
      ko: `바뀐 커밋을 찾아 되돌리세요: ${log}`,
    },
  }
}

function changed(copy: Offer, tree: string, before: Catalogue | undefined): Finding {
  const { id } = copy
  const is = (tree.length === 64 ? copy.tree256 : copy.tree) ?? ''
  const { fix } = wayBack(id, before)
  const [line, attributes] = [`tree: "${is}"`, `git check-attr -a live/${id}/offer.md`].map(
    (each) => code(each, 160),
  )
  return {
    reason: {
      en: `The live copy of ${code(id, 110)} has tree ${code(is.slice(0, 7))}, expected ${code(tree.slice(0, 7))}`,
      ko: `라이브 사본이 기록과 다릅니다: ${code(id, 110)}, 지금 ${code(is.slice(0, 7))}, 기록 ${code(tree.slice(0, 7))}`,
    },
    ...(fix && {
      fix: {
        en: `${fix.en}. If there is none, git converts files: ${attributes} shows as what, expected only \`text: unset\`. Only where history was rewritten on purpose, a reviewer writes ${line} into the record.`,
        ko: `${fix.ko}. 바뀐 커밋이 없으면 git이 파일을 변환하는 것입니다. ${attributes} 결과에는 \`text: unset\`만 있어야 합니다. 이력을 일부러 다시 쓴 때만 검토자가 기록에 ${line} 줄을 쓰세요.`,
      },
    }),
  }
}

/** What a checkout does to a copy is no forgery, and is mended in another way. */
function differs(
  copy: Offer,
  { data }: Document<ReleaseData>,
  before: Catalogue | undefined,
): Finding {
  const name = code(copy.id, 110)
  const tree = data.tree ?? ''
  if (copy.plainTree !== tree) return changed(copy, tree, before)
  if ([...copy.files.values()].some(({ source }) => source?.text.includes('\r\n'))) {
    return {
      reason: {
        en: `The live copy of ${name} differs in nothing but line ends (CRLF), expected them as released`,
        ko: `라이브 사본의 줄 끝(CRLF)만 기록과 다릅니다: ${name}`,
      },
      fix: {
        en: `Write ${code('offers/** -text')} and ${code('live/** -text')} below all other lines of ${code('.gitattributes')}, so that git keeps line ends as they are. Then delete the folder ${code('live/')} and bring it back: ${code('git checkout -- live')}. In ${code('offers/')}, ${code('npx martlet check --fix')} mends them.`,
        ko: `${code('.gitattributes')} 끝에 ${code('offers/** -text')}, ${code('live/** -text')} 줄을 쓰세요. 그런 다음 ${code('live/')} 폴더를 지우고 되돌리세요: ${code('git checkout -- live')}. ${code('offers/')} 폴더의 줄 끝은 ${code('npx martlet check --fix')} 명령으로 고칩니다.`,
      },
    }
  }
  return {
    reason: {
      en: `The live copy of ${name} has files that are executable, expected them as released`,
      ko: `라이브 사본에 실행 권한이 있는 파일이 있습니다: ${name}`,
    },
    fix: {
      en: `Take it from them: ${code('chmod -R a-x,a+X live')}`,
      ko: `실행 권한을 없애세요: ${code('chmod -R a-x,a+X live')}`,
    },
  }
}

/** Its id covers every file, but its page would be made of some of them. */
const tooMany = (id: string): Finding => ({
  reason: {
    en: `The live copy of ${code(id, 110)} has more files than are read, expected all of it to be read; this is the first over the limit`,
    ko: `라이브 사본의 파일이 읽을 수 있는 수보다 많습니다: ${code(id, 110)}. 이 파일부터 한도를 넘습니다`,
  },
  fix: {
    en: 'Take files out of the offer in a request of its own, then take it live again.',
    ko: '별도의 요청으로 오퍼의 파일을 줄인 뒤 다시 라이브로 전환하세요.',
  },
})

export default defineRule({
  id: 'live-copy-intact',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'Every live copy is the one that was signed off',
    ko: '라이브 사본이 모두 게시자가 확인한 그대로입니다',
  },
  why: {
    en: 'Customers see this copy, and later changes are held against it, so nobody may edit it by hand.',
    ko: '고객은 이 사본을 보고, 이후의 변경은 이 사본과 비교됩니다. 손으로 고치면 안 됩니다.',
  },
  fix: {
    en: 'Restore the folder and its record as they are in the base branch.',
    ko: '폴더와 기록을 기준 브랜치의 상태로 되돌리세요.',
  },
  basis: { facts: ['S0-15', 'S3-9'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, { before, unread }) {
    const { offers, releases, publishers } = live
    for (const [id, { where }] of gone(live, before?.live)) {
      report(where, {
        reason: {
          en: `The live copy of ${code(id, 110)} and its record are gone, expected both to stay`,
          ko: `라이브 사본과 기록이 없어졌습니다: ${code(id, 110)}`,
        },
        fix: {
          en: `Restore both as they are in the base branch. To take it off the market: ${code(`npx martlet delist ${id}`, 140)}`,
          ko: `둘 다 기준 브랜치의 상태로 되돌리세요. 목록에서 제거하려면: ${code(`npx martlet delist ${id}`, 140)}`,
        },
      })
    }
    const sellers = new Set([...releases.keys()].map((id) => id.split('/')[0]))
    for (const [id, { document }] of before?.live.publishers ?? []) {
      if (publishers.has(id) || !sellers.has(id)) continue
      report(
        { path: document.path, place: document.keyPlace(['name']) },
        {
          reason: {
            en: `The live profile of ${code(id)} is gone, expected it to stay as long as its offers`,
            ko: `라이브 게시자 정보가 없어졌습니다: ${code(id)}`,
          },
        },
      )
    }
    for (const { ruleId, where } of unread) {
      const [, publisher, name] = where.path.split('/')
      const stray =
        ruleId === 'offer-file-missing'
          ? !releases.has(`${publisher}/${name}`)
          : ruleId === 'unknown-file' && where.path.split('/').length < 4
      if (!stray) continue
      report(where, {
        reason: {
          en: `${code(where.path, 110)} is no copy of an offer, no record and no profile, expected nothing else`,
          ko: `오퍼의 사본, 기록, 게시자 정보가 아닙니다: ${code(where.path, 110)}`,
        },
        fix: { en: 'Delete it.', ko: '삭제하세요.' },
      })
    }
    for (const id of new Set([...offers.keys(), ...releases.keys()])) {
      const copy = offers.get(id)
      const record = releases.get(id)?.document
      const name = code(id, 110)
      if (copy && record) {
        // A record without a tree id has been told of as such.
        if (!isTree.test(record.data.tree ?? '')) continue
        if (isIntact(copy, record)) {
          const beyond = unread.find(
            ({ ruleId, where }) =>
              ruleId === 'offer-file-count' && where.path.startsWith(`${copy.folder}/`),
          )
          if (beyond) report(beyond.where, tooMany(id))
          continue
        }
        report(
          { path: record.path, place: record.valuePlace(['tree']) },
          differs(copy, record, before?.live),
        )
      } else if (copy) {
        report(
          { path: copy.document.path, place: copy.document.source.place(0, 0) },
          {
            reason: {
              en: `The live copy of ${name} has no release record, expected one beside it`,
              ko: `라이브 사본에 릴리스 기록이 없습니다: ${name}`,
            },
            ...wayBack(id, before?.live),
          },
        )
      } else if (record) {
        report(
          { path: record.path, place: record.keyPlace(['state']) },
          {
            reason: {
              en: `The release record of ${name} has no copy beside it, expected the folder that is live`,
              ko: `릴리스 기록 옆에 라이브 사본이 없습니다: ${name}`,
            },
            ...wayBack(id, before?.live),
          },
        )
      }
    }
  },
})
