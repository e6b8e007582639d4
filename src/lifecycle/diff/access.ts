import type { Loose, PlanData } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { data } from '../../schema/data.ts'
import { type Compare, isSame, match, type Said, signOf } from './compare.ts'
import { arrow, join, named, plain, quote, say, words } from './say.ts'

type Manifest = Loose<NonNullable<PlanData['manifest']>>
type Authorization = NonNullable<Manifest['authorizations']>[number]
type Application = Loose<NonNullable<PlanData['managedApplication']>>
type Approver = NonNullable<Authorization['approvers']>[number]

const rolesByName = new Map(data.roles.map((role) => [role.name.toLowerCase(), role]))
const rolesById = new Map(data.roles.map((role) => [role.id, role]))

const known = (role: string | undefined) => {
  const name = (role ?? '').trim().replace(/\s+/g, ' ').toLowerCase()
  return rolesById.get(name) ?? rolesByName.get(name)
}

/** What tells roles apart, whether a file names one or its id. */
const roleId = (role: string | undefined): string => known(role)?.id ?? (role ?? '').toLowerCase()

/** Name of a role. An id that is no built-in role’s is not shown: it may be a principal’s, put into the wrong line. */
function roleName(role: string | undefined): Text {
  const name = known(role)?.name
  if (name) return plain(name)
  return role && !/[\da-f]{8}-[\da-f]{4}-/i.test(role) ? plain(quote(role)) : words.unknownRole
}

const guidless = (text: string): string =>
  text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, '…')

/** Names that customers see; never an id, even where somebody wrote one in its place. */
const nameOf = ({ displayName }: { readonly displayName?: string }): Text =>
  displayName
    ? plain(guidless(quote(displayName)))
    : say('a principal without a name', '이름 없는 보안 주체')

const principalOf = ({ principalId }: { readonly principalId?: string }): string | undefined =>
  principalId?.trim().toLowerCase()

const eligible = say('on request', '요청 시')

const rolesOf = (authorizations: readonly Authorization[]): Text =>
  named(
    authorizations.map(({ role, access }) => {
      const name = roleName(role)
      return access === 'eligible'
        ? say(`${name.en}, ${eligible.en}`, `${name.ko}, ${eligible.ko}`)
        : name
    }),
  )

/** Principals with everything they may do. */
const grouped = (
  authorizations: readonly Authorization[],
): readonly (readonly Authorization[])[] => [
  ...Map.groupBy(
    authorizations,
    (entry) => principalOf(entry) ?? `\0${entry.displayName}`,
  ).values(),
]

const firstOf = (group: readonly Authorization[]): Authorization => group[0] ?? {}

/** Who gets which role in the resources of a customer, principal by principal. */
function compareAuthorizations(
  was: Manifest['authorizations'],
  now: Manifest['authorizations'],
): Said[] {
  const present = (all: Manifest['authorizations']) => (all ?? []).filter(Boolean)
  const rolesKey = (group: readonly Authorization[]) =>
    `${firstOf(group).displayName}\0${group.map(({ role }) => roleId(role)).sort()}`
  const { pairs, came, went } = match(grouped(present(was)), grouped(present(now)), [
    (group) => principalOf(firstOf(group)),
    rolesKey,
  ])
  const told =
    (sign: Said['sign']) =>
    (group: readonly Authorization[]): Said => ({
      sign,
      what: nameOf(firstOf(group)),
      text: rolesOf(group),
      part: true,
    })
  return [
    ...came.map(told('+')),
    ...went.map(told('-')),
    ...pairs.flatMap(([before, after]) => comparePrincipal(before, after)),
  ]
}

function comparePrincipal(
  before: readonly Authorization[],
  after: readonly Authorization[],
): Said[] {
  const { pairs, came, went } = match(before, after, [({ role }) => roleId(role)])
  const what = nameOf(firstOf(after))
  const say = (text: Text): Said => ({ sign: '~', what, text, part: true })
  return [
    ...(principalOf(firstOf(before)) === principalOf(firstOf(after))
      ? []
      : [say(words.otherPrincipal)]),
    ...(firstOf(before).displayName === firstOf(after).displayName
      ? []
      : [say(arrow(nameOf(firstOf(before)), what))]),
    ...(came.length + went.length > 0 ? [say(roleChange(before, after, came, went))] : []),
    ...pairs.flatMap(([was, now]) => compareDetails(was, now).map(say)),
  ]
}

/** `Contributor → Contributor, Owner added` */
function roleChange(
  before: readonly Authorization[],
  after: readonly Authorization[],
  came: readonly Authorization[],
  went: readonly Authorization[],
): Text {
  if (came.length > 0 && went.length > 0) return arrow(rolesOf(before), rolesOf(after))
  return came.length > 0
    ? arrow(
        rolesOf(before),
        join(
          [
            rolesOf(before),
            words.cameAndWent(
              came.map(({ role }) => roleName(role)),
              [],
            ),
          ],
          ', ',
        ),
      )
    : arrow(rolesOf(before), rolesOf(after))
}

const access = {
  active: say('at all times', '항상'),
  eligible,
} as const

/** What else an authorization says of a role that stayed. */
function compareDetails(was: Authorization, now: Authorization): Text[] {
  const role = roleName(now.role)
  const of = (label: Text, text: Text): Text =>
    say(`${role.en}, ${label.en}: ${text.en}`, `${role.ko}, ${label.ko}: ${text.ko}`)
  const shown = (label: Text, before: string | undefined, after: string | undefined): Text[] =>
    before === after
      ? []
      : [
          of(
            label,
            arrow(
              ...([before, after].map((each) =>
                each === undefined ? words.nothing : plain(quote(each)),
              ) as [Text, Text]),
            ),
          ),
        ]
  const roles = ({ assignableRoles }: Authorization) => [
    ...new Set((assignableRoles ?? []).map(roleId)),
  ]
  const names = (ids: readonly string[], others: readonly string[]) =>
    ids.filter((id) => !others.includes(id)).map(roleName)
  const [camed, wented] = [names(roles(now), roles(was)), names(roles(was), roles(now))]
  const [before, after] = [was.access ?? 'active', now.access ?? 'active']
  return [
    ...(before === after ? [] : [of(say('holds', '적용'), arrow(access[before], access[after]))]),
    ...shown(
      say('activation at most', '최대 활성화 시간'),
      was.maximumActivation,
      now.maximumActivation,
    ),
    ...shown(
      say('multi-factor authentication', '다단계 인증'),
      was.multiFactor ?? 'none',
      now.multiFactor ?? 'none',
    ),
    ...compareApprovers(was.approvers, now.approvers).map((text) =>
      of(say('approvers', '승인자'), text),
    ),
    ...(camed.length + wented.length > 0
      ? [of(say('may assign', '할당 가능'), words.cameAndWent(camed, wented))]
      : []),
    ...shown(say('principal type', '보안 주체 유형'), was.principalType, now.principalType),
    ...shown(say('group type', '그룹 유형'), was.groupType, now.groupType),
  ]
}

function compareApprovers(
  was: readonly Approver[] | undefined,
  now: readonly Approver[] | undefined,
): Text[] {
  const { pairs, came, went } = match((was ?? []).filter(Boolean), (now ?? []).filter(Boolean), [
    principalOf,
    ({ displayName }) => displayName,
  ])
  return [
    ...(came.length + went.length > 0
      ? [words.cameAndWent(came.map(nameOf), went.map(nameOf))]
      : []),
    ...pairs.flatMap(([before, after]) => {
      if (principalOf(before) !== principalOf(after)) return [words.otherPrincipal]
      if (before.displayName !== after.displayName) return [arrow(nameOf(before), nameOf(after))]
      return isSame(before, after) ? [] : [join([nameOf(after), words.changed], ', ')]
    }),
  ]
}

/** `0` where a version is no three numbers. */
const parts = (version: string | undefined): number[] => (version ?? '').split('.').map(Number)

function isRaised(was: string | undefined, now: string | undefined): boolean {
  const [before, after] = [parts(was), parts(now)]
  const at = after.findIndex((part, index) => part !== before[index])
  return at >= 0 && (after[at] ?? 0) > (before[at] ?? 0)
}

/** Version, tenant and authorizations of a managed service. */
export const compareManifest: Compare<Manifest> = (was, now, { plan = '' }) => {
  const said: Said[] = []
  if (was?.version !== now?.version) {
    const shown = (version: string | undefined) =>
      version === undefined ? words.nothing : plain(quote(version))
    said.push({
      sign: signOf(was?.version, now?.version),
      text:
        was?.version === undefined
          ? shown(now?.version)
          : arrow(shown(was.version), shown(now?.version)),
      ...(was && isRaised(was.version, now?.version) && { note: words.decide(plan) }),
    })
  }
  if ((was?.tenantId ?? '').toLowerCase() !== (now?.tenantId ?? '').toLowerCase()) {
    said.push({
      sign: signOf(was?.tenantId, now?.tenantId),
      what: say('managing tenant', '관리 테넌트'),
      text: was?.tenantId === undefined ? words.added : words.changed,
      part: true,
    })
  }
  return [...said, ...compareAuthorizations(was?.authorizations, now?.authorizations)]
}

type Operation = NonNullable<Application['azureGlobal']>
const clouds = {
  azureGlobal: plain('Azure'),
  azureGovernment: plain('Azure Government'),
} as const

/** Who operates a managed application. Its people have no names that customers see. */
export const compareApplication: Compare<Application> = (was, now) => {
  const said: Said[] = (['azureGlobal', 'azureGovernment'] as const).flatMap((cloud) =>
    compareOperation(was?.[cloud], now?.[cloud], clouds[cloud]),
  )
  const { pairs, came, went } = match(
    (was?.policies ?? []).filter(Boolean),
    (now?.policies ?? []).filter(Boolean),
    [({ type, name }) => `${type}\0${name}`, ({ type }) => type, ({ name }) => name],
  )
  const policy = ({ name, type }: { readonly name?: string; readonly type?: string }): Text =>
    plain(`${quote(name ?? '')} (${quote(type ?? '')})`)
  const policies = say('policies', '정책')
  if (came.length + went.length > 0) {
    said.push({
      sign: went.length === 0 ? '+' : came.length === 0 ? '-' : '~',
      what: policies,
      text: words.cameAndWent(came.map(policy), went.map(policy)),
    })
  }
  for (const [before, after] of pairs) {
    if (!isSame(before, after))
      said.push({ sign: '~', what: policies, text: arrow(policy(before), policy(after)) })
  }
  if (was?.notificationUrl !== now?.notificationUrl) {
    said.push({
      sign: signOf(was?.notificationUrl, now?.notificationUrl),
      what: say('notification endpoint', '알림 엔드포인트'),
      text: words.changed,
    })
  }
  return said
}

function compareOperation(
  was: Operation | undefined,
  now: Operation | undefined,
  cloud: Text,
): Said[] {
  const what = (label: Text) => join([label, cloud], ', ')
  const said: Said[] = []
  if (was?.tenantId?.toLowerCase() !== now?.tenantId?.toLowerCase()) {
    said.push({
      sign: signOf(was?.tenantId, now?.tenantId),
      what: what(say('operating tenant', '운영 테넌트')),
      text: words.changed,
    })
  }
  const { pairs, came, went } = match(
    (was?.authorizations ?? []).filter(Boolean),
    (now?.authorizations ?? []).filter(Boolean),
    [
      (entry) => `${principalOf(entry)}\0${roleId(entry.role)}`,
      principalOf,
      ({ role }) => roleId(role),
    ],
  )
  const operators = what(say('operators', '운영자'))
  if (came.length + went.length > 0) {
    said.push({
      sign: went.length === 0 ? '+' : came.length === 0 ? '-' : '~',
      what: operators,
      text: words.cameAndWent(
        came.map(({ role }) => roleName(role)),
        went.map(({ role }) => roleName(role)),
      ),
    })
  }
  for (const [before, after] of pairs) {
    if (isSame(before, after)) continue
    const role = roleName(after.role)
    said.push({
      sign: '~',
      what: operators,
      text:
        principalOf(before) === principalOf(after)
          ? arrow(roleName(before.role), role)
          : say(`${role.en}: another principal`, `${role.ko}: 다른 보안 주체`),
    })
  }
  return said
}
