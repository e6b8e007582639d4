const form = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/

export const isVersion = (text: string): boolean => form.test(text)

/** Below 0 where `a` is the lower version, part by part as numbers; undefined where one of them is no version. */
export function compareVersions(a: string, b: string): number | undefined {
  if (!form.test(a) || !form.test(b)) return undefined
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  const differences = left?.map((part, at) => part - (right?.[at] ?? 0)) ?? []
  return differences.find((difference) => difference !== 0) ?? 0
}

/** The lowest version above `version`. */
export const nextVersion = (version: string): string =>
  version.replace(/\d+$/, (last) => String(Number(last) + 1))
