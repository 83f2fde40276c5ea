import { bright, parseColour } from './brand'
import { dark } from './theme'

const VERDICT_COLOURS: Record<string, string> = {
  accept: '#2c7a51', warn: '#d9902a', update: '#2a6a9c', duplicate: '#98a2aa', hold: '#6a55a8', reject: '#b3372d',
}

/** The colour of a verdict for charts, which cannot read style sheets; brighter on the dark page. */
export const verdictColour = (verdict: string) => gradeColour(VERDICT_COLOURS[verdict])

/** The colour a standard gives a grade, lifted on the dark page until it stands out there; grey where it gives none. */
export function gradeColour(colour: string | null | undefined): string {
  const own = colour && parseColour(colour) ? colour : '#66727a'
  return dark.value ? bright(own) : own
}

/** The tone of a record's state, for Tag. */
export const STATE_TONES: Record<string, string> = { EFFECTIVE: 'accept', HELD: 'hold', WITHDRAWN: 'duplicate', EXPIRED: 'duplicate', REPAIRED: 'accept', SHIELDED: 'hold' }

/** A colour the style sheet knows, as a value a chart can draw; what asks for it asks again when the page becomes dark. */
export function styleColour(name: string): string {
  void dark.value
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#1d4d4f'
}
