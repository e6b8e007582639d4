import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** What stands in the way: protocol, host or file. A query may hold a signature and is never shown. */
function obstacle(address: string): { found: string; expected: string } {
  const {
    protocol = '',
    hostname = '',
    pathname = '',
  } = URL.canParse(address) ? new URL(address) : {}
  if (!hostname) return { found: '', expected: 'https://' }
  if (protocol !== 'https:') return { found: `${protocol}//`, expected: 'https://' }
  if (!/\.blob\.core\.(windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/.test(hostname)) {
    return { found: hostname, expected: 'blob.core.windows.net' }
  }
  return { found: pathname.split('/').at(-1) ?? '', expected: '.vhd' }
}

export default defineRule({
  id: 'vm-image-vhd-url',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'The OS disk is a VHD in Azure Blob Storage',
    ko: 'OS 디스크가 Azure Blob Storage의 VHD입니다',
  },
  why: {
    en: 'The marketplace copies the disk from there with a signature; from elsewhere it cannot.',
    ko: '마켓플레이스는 서명을 사용하여 그곳에서 디스크를 복사하며 다른 곳에서는 복사할 수 없습니다.',
  },
  fix: {
    en: 'Write `https://<account>.blob.core.windows.net/<container>/<name>.vhd` without its signature.',
    ko: '`https://<account>.blob.core.windows.net/<container>/<name>.vhd` 주소를 서명 없이 쓰세요.',
  },
  basis: { facts: ['S3-8'], sources: ['azure-vm-plan-technical-configuration'] },
  scope: 'schema',
  describe({ field, value }) {
    const { found, expected } = obstacle(String(value))
    const name = code(field)
    const sensitive = String(value).includes('?') && ({ sensitive: true } as const)
    if (!found) {
      return {
        reason: {
          en: `${name} is no whole address, expected one that begins with ${code(expected)}`,
          ko: `전체 주소가 아닙니다: ${name}, 필요 ${code(expected)} 주소`,
        },
        ...sensitive,
      }
    }
    return {
      reason: {
        en: `${name} has ${code(found)}, expected ${code(expected)}`,
        ko: `디스크 주소가 다릅니다: ${name}, 지금 ${code(found)}, 필요 ${code(expected)}`,
      },
      ...sensitive,
    }
  },
})
