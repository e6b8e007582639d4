import type { Source } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { type Secret, secretsIn, secretsOf } from '../../privacy/secret.ts'
import { defineRule } from '../define.ts'
import { disksOf } from '../disks.ts'
import { packageFile, packageKey } from '../packages.ts'

/** Nothing, or a reference; one that is mistyped has a finding of its own. */
const reference = /^(\$\{[^{}]*\})?$/
/** Whatever stands before a value in YAML, JSON or Markdown: spaces, signs of a list, its key and a quote. */
const opening = /^[ \t]*(?:[-*>][ \t]+)*(?:["']?[\w.-]+["']?[ \t]*:[ \t]+|"[\w.-]+":)?["']?/

/** Offsets at which a line with a signature begins; each line once. */
function linesWithSignatures(text: string, secrets: readonly Secret[]): number[] {
  const starts = secrets
    .filter(({ kind }) => kind === 'signature')
    .map(({ start }) => Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1)
  return [...new Set(starts)]
}

/** The value on a line, from where it begins to the line's end: what it holds is not told. */
function valueOnLine({ text, place }: Source, start: number) {
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  return place(start + (opening.exec(line)?.[0].length ?? 0), start + line.length)
}

const reasonIn = (file?: Text): { reason: Text } => ({
  reason: {
    en: `A shared access signature is written ${file ? `in ${file.en}` : 'here'}, expected a reference to a secret`,
    ko: `공유 액세스 서명이 그대로 있습니다${file ? `: ${file.ko}` : ''}. 비밀 참조가 필요합니다`,
  },
})

export default defineRule({
  id: 'vm-image-sas-secret',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'No shared access signature is in the repository',
    ko: '저장소에 공유 액세스 서명이 없습니다',
  },
  why: {
    en: 'Whoever reads the repository could read the storage behind it, in old commits as well.',
    ko: '저장소를 읽는 누구나 그 스토리지에 접근할 수 있으며, 지난 커밋에도 남습니다.',
  },
  fix: {
    en: 'Refer to it as `${secret:NAME}`, and revoke the key it was signed with.',
    ko: '`${secret:NAME}` 형식으로 참조하고, 서명에 쓴 키는 폐기하세요.',
  },
  basis: { facts: ['S3-8'] },
  unwaivable: true,
  sensitive: true,
  supersedes: [
    'vm-image-vhd-url',
    'field-value',
    'url-format',
    'lead-secret-in-repo',
    'lead-endpoint-https',
  ],
  scope: 'offer',
  check(offer, report) {
    const told = new Set<string>()
    for (const { id, document } of offer.plans) {
      for (const { pointer, disk } of disksOf(document.data.image)) {
        // Whatever stands there instead of a reference may open the storage.
        if (disk.sas === undefined || reference.test(disk.sas)) continue
        const place = document.valuePlace([...pointer, 'sas'])
        told.add(`${document.path}:${place.start.line}`)
        report({ path: document.path, place }, { ...reasonIn(), plan: id })
      }
    }
    for (const { source } of offer.files.values()) {
      if (!source) continue
      for (const start of linesWithSignatures(source.text, secretsOf(source))) {
        if (told.has(`${source.path}:${source.place(start, start).start.line}`)) continue
        const plan = offer.plans.find(({ document }) => document.path === source.path)?.id
        report(
          { path: source.path, place: valueOnLine(source, start) },
          { ...reasonIn(), ...(plan && { plan }) },
        )
      }
    }
    for (const plan of offer.plans) {
      const pack = plan.package
      if (!pack?.zip) continue
      for (const { path, text } of pack.files.values()) {
        if (!text || !secretsIn(text).some(({ kind }) => kind === 'signature')) continue
        report(packageKey(plan), { ...reasonIn(packageFile(offer, pack, path)), plan: plan.id })
      }
    }
  },
})
