/** The look of a tenant, as its pack declares it. */
export interface Brand {
  primary: string
  accent: string
  emblem?: string | null
  motto?: string | null
}

export const HOUSE: Brand = { primary: '#1d4d4f', accent: '#b8893b', emblem: null, motto: null }

type Rgb = [number, number, number]

/** Parses #rgb and #rrggbb; anything else is no colour. */
export function parseColour(text: string): Rgb | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (!hex) return null
  const full = hex.length === 3 ? [...hex].map((sign) => sign + sign).join('') : hex
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16)) as Rgb
}

function luminance([r, g, b]: Rgb): number {
  const [lr, lg, lb] = [r, g, b].map((value) => {
    const share = value / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb
}

/** Contrast of two colours by WCAG, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [parseColour(one) ?? [0, 0, 0], parseColour(other) ?? [0, 0, 0]] as [Rgb, Rgb]
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** The colour, darkened in steps until white text on it can be read (contrast 5 or more). */
export function readable(colour: string, fallback = HOUSE.primary): string {
  let now = parseColour(colour)
  if (!now) return fallback
  for (let step = 0; step < 24 && contrast(hex(now), '#ffffff') < 5; step++) now = now.map((value) => value * 0.93) as Rgb
  return hex(now)
}

/** The darkest sheet of the dark page; see tokens.css. */
const NIGHT = '#1a2024'

/** The colour, brightened in steps until it can be read on the dark page (contrast 5.5 or more). */
export function bright(colour: string, fallback = HOUSE.primary): string {
  let now = parseColour(colour) ?? (parseColour(fallback) as Rgb)
  for (let step = 0; step < 40 && contrast(hex(now), NIGHT) < 5.5; step++) now = now.map((value) => value + (255 - value) * 0.08) as Rgb
  return hex(now)
}

let worn: Brand = HOUSE

/** Puts the tenant's colours on the page; every other shade is derived in the style sheet. */
export function wearBrand(brand: Brand | null, element: HTMLElement = document.documentElement): void {
  const shown = brand ?? HOUSE
  if (element === document.documentElement) worn = shown
  const own = readable(shown.primary)
  element.style.setProperty('--brand-own', own)
  element.style.setProperty('--brand', document.documentElement.classList.contains('dark') ? bright(own) : own)
  element.style.setProperty('--accent', parseColour(shown.accent) ? shown.accent : HOUSE.accent)
}

/** The same again, after the page became light or dark. */
export const wearAgain = () => wearBrand(worn)

/** Address of the emblem picture, or null when the tenant has none and a sign from its name stands in. */
export function emblemUrl(brand: Brand | null | undefined): string | null {
  const emblem = brand?.emblem?.trim()
  if (!emblem) return null
  if (/^<(svg|\?xml|!--)/.test(emblem)) return `data:image/svg+xml;utf8,${encodeURIComponent(emblem)}`
  return /^(\/|https?:|data:image\/)/.test(emblem) ? emblem : null
}
