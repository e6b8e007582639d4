import type { Loose, PlanData, Pointer } from '../model/catalogue.ts'

type Image = Loose<NonNullable<PlanData['image']>>

/** A disk of a plan's image, and what it is there: the same disk has the same name in every version. */
interface NamedDisk {
  readonly name: string
  readonly pointer: Pointer
  readonly disk: NonNullable<Image['osDisk']>
}

/** Every disk of an image: of the system, of the data, and of a generation that has its own. */
export function disksOf(image: Image | undefined): NamedDisk[] {
  const { osDisk, dataDisks = [], generations = [] } = image ?? {}
  return [
    ...(osDisk ? [{ name: 'osDisk', pointer: ['image', 'osDisk'], disk: osDisk }] : []),
    ...dataDisks.map((disk, at) => ({
      name: `LUN ${disk.lun}`,
      pointer: ['image', 'dataDisks', at],
      disk,
    })),
    ...generations.flatMap(({ type, osDisk: disk }, at) =>
      disk ? [{ name: `${type}`, pointer: ['image', 'generations', at, 'osDisk'], disk }] : [],
    ),
  ]
}
