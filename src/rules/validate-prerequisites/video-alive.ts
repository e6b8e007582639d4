import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** Where each host tells of a video without playing it; the video's own page opens even when it is gone. */
const embeds: readonly (readonly [RegExp, string])[] = [
  [
    /^(.+\.)?(youtube(-nocookie)?\.com|youtu\.be)$/,
    'https://www.youtube.com/oembed?format=json&url=',
  ],
  [/^(.+\.)?vimeo\.com$/, 'https://vimeo.com/api/oembed.json?url='],
]

export default defineRule({
  id: 'video-alive',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'Every video still exists',
    ko: '모든 동영상이 남아 있습니다',
  },
  why: {
    en: 'The listing would show a player that plays nothing.',
    ko: '목록에 재생되지 않는 동영상이 표시됩니다.',
  },
  fix: {
    en: 'Upload the video again and write its new address, or take it out of `videos`.',
    ko: '동영상을 다시 올려 새 주소를 쓰거나 `videos`에서 빼세요.',
  },
  basis: { facts: ['S2-35'] },
  scope: 'network',
  addresses: ({ document }) =>
    (document.data.videos ?? []).flatMap((video, index) => {
      if (!video?.url || !URL.canParse(video.url)) return []
      const { hostname } = new URL(video.url)
      const embed = embeds.find(([host]) => host.test(hostname))?.[1]
      const place = document.valuePlace(['videos', index, 'url'])
      return embed
        ? [{ url: embed + encodeURIComponent(video.url), where: { path: document.path, place } }]
        : []
    }),
  describe({ url }, answer) {
    // The name of the host is not the publisher's; without it nothing is known of the video.
    if (answer === 'no-such-name') return undefined
    const video = new URL(url).searchParams.get('url') ?? ''
    return {
      reason: {
        en: `${code(video, 160)} holds no video any more, expected one that plays`,
        ko: `동영상이 더 이상 없습니다: ${code(video, 160)}`,
      },
    }
  },
})
