import type { Loose, PlanData } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import {
  type Compare,
  type Context,
  match,
  parts,
  type Said,
  secret,
  set,
  value,
} from './compare.ts'
import { arrow, join, plain, quote, say, words } from './say.ts'

type Image = Loose<NonNullable<PlanData['image']>>
type Disk = NonNullable<Image['osDisk']>
type DataDisk = NonNullable<Image['dataDisks']>[number]
type Generation = NonNullable<Image['generations']>[number]
type Port = NonNullable<Image['openPorts']>[number]

/** A disk is fetched by the marketplace alone; customers see neither its address nor its signature. */
const disk =
  (name: Text): Compare<Disk> =>
  (was, now, context) =>
    parts<Disk>({
      uri: [name, secret],
      sas: [join([name, say('signature', '서명')], ', '), secret],
      sasExpires: [join([name, say('end of the signature', '서명 만료')], ', '), value<string>()],
    })(was, now, context).map((said) => ({ ...said, internal: true }))

const dataDiskName = ({ lun }: DataDisk): Text =>
  say(`data disk ${lun ?? '?'}`, `데이터 디스크 ${lun ?? '?'}`)

const dataDisks: Compare<NonNullable<Image['dataDisks']>> = (was, now, context) => {
  const { pairs, came, went } = match((was ?? []).filter(Boolean), (now ?? []).filter(Boolean), [
    ({ lun }) => (lun === undefined ? undefined : String(lun)),
    ({ uri }) => uri,
  ])
  return [
    ...came.map((each): Said => ({ sign: '+', what: dataDiskName(each), text: words.added })),
    ...went.map((each): Said => ({ sign: '-', what: dataDiskName(each), text: words.removed })),
    ...pairs.flatMap(([before, after]): readonly Said[] => [
      ...(before.lun === after.lun
        ? []
        : [
            {
              sign: '~' as const,
              what: dataDiskName(before),
              text: arrow(dataDiskName(before), dataDiskName(after)),
            },
          ]),
      ...disk(dataDiskName(after))(before, after, context),
    ]),
  ]
}

const generationText = ({ type, sku }: Generation): Text =>
  plain(quote(`${type ?? ''} (${sku ?? ''})`))

const generations: Compare<NonNullable<Image['generations']>> = (was, now, context) => {
  const { pairs, came, went } = match((was ?? []).filter(Boolean), (now ?? []).filter(Boolean), [
    ({ type, sku }) => `${type}\0${sku}`,
    ({ sku }) => sku,
    ({ type }) => type,
  ])
  return [
    ...cameAndWent(came, went, generationText),
    ...pairs.flatMap(([before, after]): readonly Said[] => [
      ...changed(before, after, generationText),
      ...disk(say(`OS disk of ${quote(after.type)}`, `${quote(after.type)}의 OS 디스크`))(
        before.osDisk,
        after.osDisk,
        context,
      ),
    ]),
  ]
}

const portText = ({ port, protocol, label }: Port): Text =>
  plain(quote(`${port ?? ''}/${protocol ?? ''} ${label ?? ''}`))

const ports: Compare<NonNullable<Image['openPorts']>> = (was, now) => {
  const { pairs, came, went } = match((was ?? []).filter(Boolean), (now ?? []).filter(Boolean), [
    (port) => portText(port).en,
    ({ port, protocol }) => `${port}/${protocol}`,
    ({ port }) => port,
    ({ label }) => label,
  ])
  return [
    ...cameAndWent(came, went, portText),
    ...pairs.flatMap(([before, after]) => changed(before, after, portText)),
  ]
}

function cameAndWent<Item>(
  came: readonly Item[],
  went: readonly Item[],
  name: (item: Item) => Text,
): Said[] {
  if (came.length + went.length === 0) return []
  const sign = went.length === 0 ? '+' : came.length === 0 ? '-' : '~'
  return [{ sign, text: words.cameAndWent(came.map(name), went.map(name)) }]
}

function changed<Item>(before: Item, after: Item, name: (item: Item) => Text): Said[] {
  const [was, now] = [name(before), name(after)]
  return was.en === now.en ? [] : [{ sign: '~', text: arrow(was, now) }]
}

const fields = parts<Image>({
  version: [say('image version', '이미지 버전'), value<string>()],
  osDisk: [say('OS disk', 'OS 디스크'), disk(say('OS disk', 'OS 디스크'))],
  dataDisks: [say('data disks', '데이터 디스크'), dataDisks],
  generations: [say('machine generations', '머신 세대'), generations],
  deprecated: [
    say('versions no longer deployed', '배포가 중단된 버전'),
    set((version) => plain(quote(version))),
  ],
  operatingSystem: [
    say('operating system', '운영 체제'),
    value(({ name, family, type }: NonNullable<Image['operatingSystem']>) =>
      plain(quote(`${name ?? ''} (${[family, type].filter(Boolean).join(', ')})`)),
    ),
  ],
  recommendedSizes: [say('machine sizes', '머신 크기'), set((size) => plain(quote(size)))],
  openPorts: [say('open ports', '열린 포트'), ports],
})

/** The machine image of a plan. */
export const compareImage: Compare<Image> = (was, now, context: Context) =>
  fields(was, now, context)
