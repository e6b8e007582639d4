import { defineRule } from '../define.ts'
import { code, lengthOf } from '../words.ts'

const id = /^[\w-]+$/

/** The hosts that a listing can play from, and where each has the id of the video. */
const hosts = new Map<string, (url: URL) => string | undefined>([
  ...[
    'youtube.com',
    'www.youtube.com',
    'm.youtube.com',
    'www.youtube-nocookie.com',
    'youtube-nocookie.com',
  ].map((host) => [host, youTubeId] as const),
  ['youtu.be', ({ pathname }) => pathname.split('/')[1]],
  ...['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'].map((host) => [host, vimeoId] as const),
])

/** `/watch?v=…`, or `/embed/…` and its kind. */
function youTubeId({ pathname, searchParams }: URL): string | undefined {
  const [, kind = '', rest] = pathname.split('/')
  if (kind === 'watch') return searchParams.get('v') ?? rest
  return ['embed', 'shorts', 'live', 'v'].includes(kind) ? rest : undefined
}

/** A number, behind whatever channel or collection the video is in. */
function vimeoId({ pathname }: URL): string | undefined {
  return pathname.split('/').find((part) => /^\d+$/.test(part))
}

export default defineRule({
  id: 'video-host',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Every video is on YouTube or Vimeo',
    ko: '모든 동영상이 YouTube나 Vimeo에 있습니다',
  },
  why: {
    en: 'The listing plays videos of these two only; any other would stay a dead link.',
    ko: '목록에서는 두 곳의 동영상만 재생되며, 다른 주소는 열리지 않는 링크로 남습니다.',
  },
  fix: {
    en: 'Upload the video to YouTube or Vimeo, and write its address there.',
    ko: '동영상을 YouTube나 Vimeo에 올리고 그 주소를 쓰세요.',
  },
  basis: { facts: ['S2-35'] },
  scope: 'offer',
  check({ document }, report) {
    for (const [at, { url = '' }] of (document.data.videos ?? []).entries()) {
      const pointer = ['videos', at, 'url']
      const [scheme = '', written = ''] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? []
      // What is no address, or hides its host behind a user, is reported already.
      if (!written || written.includes('@') || !URL.canParse(url)) continue
      const address = new URL(url)
      const idOf = hosts.get(address.host.replace(/\.$/, ''))
      if (!idOf) {
        report(
          {
            path: document.path,
            place: document.textPlace(
              pointer,
              lengthOf(scheme) - lengthOf(written),
              lengthOf(written),
            ),
          },
          {
            reason: {
              en: `The video is on ${code(address.host)}, expected YouTube or Vimeo`,
              ko: `YouTube나 Vimeo의 동영상이 아닙니다: 지금 ${code(address.host)}`,
            },
          },
        )
      } else if (!id.test(idOf(address) ?? '')) {
        report(
          { path: document.path, place: document.valuePlace(pointer) },
          {
            reason: {
              en: `${code(url)} names no video, expected the address of one`,
              ko: `동영상 하나의 주소가 아닙니다: ${code(url)}`,
            },
            fix: {
              en: 'Open the video there, and write the address of its page.',
              ko: '그곳에서 동영상을 열고 그 페이지의 주소를 쓰세요.',
            },
          },
        )
      }
    }
  },
})
