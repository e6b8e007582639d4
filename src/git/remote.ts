import { git } from '../read/run-git.ts'

/** Where a branch is pushed to. */
export interface Remote {
  readonly name: string
  /** `https://github.com/owner/name`, for a repository there. */
  readonly github?: string
}

/** `origin`, or the only remote there is. */
export async function findRemote(root: string): Promise<Remote | undefined> {
  const names = ((await git(root, ['remote'])) ?? '').split('\n').filter(Boolean)
  const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined
  if (name === undefined) return undefined
  const github = onGithub((await git(root, ['remote', 'get-url', name]))?.trim() ?? '')
  return { name, ...(github && { github }) }
}

/** The page of a repository on GitHub, without whatever name or token its address carries. */
function onGithub(address: string): string | undefined {
  const form =
    /^(?:https?:\/\/(?:[^/@\s]*@)?(?:www\.)?github\.com(?::\d+)?\/|(?:ssh:\/\/)?(?:[\w.-]+@)(?:ssh\.)?github\.com(?::\d+\/|[:/])|git:\/\/github\.com\/)([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i
  const [, owner, name] = form.exec(address) ?? []
  return owner && name ? `https://github.com/${owner}/${name}` : undefined
}

/** The command that publishes the branch; a branch that was prepared before takes the place of its old self. */
export async function pushCommand(
  root: string,
  remote: string,
  branch: string,
  commit: string,
): Promise<string> {
  const ref = `refs/remotes/${remote}/${branch}`
  const there = (await git(root, ['rev-parse', '--verify', '--quiet', ref]))?.trim()
  const force = there && there !== commit ? '--force-with-lease ' : ''
  return `git push ${force}${remote} ${branch}`
}

/** Browsers and GitHub take more, mail programs and terminals do not. */
const mostAddress = 4_000

/** The page that opens a pull request filled in; without the text where that is too long to be an address. */
export function requestPage(
  github: string,
  base: string | undefined,
  branch: string,
  { title, body }: { readonly title: string; readonly body: string },
): string {
  const range = [...(base ? [base] : []), branch]
    .map((name) => name.split('/').map(encodeURIComponent).join('/'))
    .join('...')
  const page = `${github}/compare/${range}?expand=1`
  const full = [
    `${page}&title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`,
    `${page}&title=${encodeURIComponent(title)}`,
  ]
  return full.find((address) => address.length <= mostAddress) ?? page
}
