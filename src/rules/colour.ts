/**
 * Colours as the eye compares them. Images are read as sRGB; what a profile inside the file says is left aside.
 *
 * OKLab (Ottosson 2020) is a lightness from 0 to 1 and two axes of colour on which equal distances look equally
 * far apart. For scale: 0.02 is just seen side by side, 0.1 is another shade, 0.25 is another colour.
 */
export type Lab = readonly [lightness: number, a: number, b: number]

/** What a colour is taken for; several may hold. */
export const traits = {
  /** No further than 0.06 from white: `#f0f0f0` and cream are, `#e8e8e8` is not. */
  white: 1,
  /** Lightness of at most 0.33 with hardly any colour (chroma below 0.04), or of at most 0.15: `#333333` is. */
  black: 2,
  /** Hue of 225° to 285° with a chroma of at least 0.04: from azure over navy to indigo; neither cyan nor violet. */
  blue: 4,
  /** White text on it has a contrast below 3:1, the least that WCAG 2.2 asks for large text. */
  light: 8,
} as const

const linear = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** OKLab and traits of an sRGB colour. */
export function colourOf(red: number, green: number, blue: number): readonly [...Lab, number] {
  const [r, g, b] = [linear[red] ?? 0, linear[green] ?? 0, linear[blue] ?? 0]
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const lab: Lab = [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return [...lab, traitsOf(lab) | (1.05 / (luminance + 0.05) < 3 ? traits.light : 0)]
}

function traitsOf([lightness, a, b]: Lab): number {
  const chroma = Math.hypot(a, b)
  if (Math.hypot(1 - lightness, chroma) <= 0.06) return traits.white
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  const blue = chroma >= 0.04 && hue >= 225 && hue <= 285 ? traits.blue : 0
  const black = lightness <= 0.15 || (lightness <= 0.33 && chroma < 0.04) ? traits.black : 0
  return black || blue
}
