import { language } from './i18n'

/** The authorities' wall clock, whatever the computer of the reader says. */
const ZONE = 'Asia/Shanghai'

function parts(iso: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
}

/** A calendar date as the documents write it; 2099-12-31 means no end. */
export function day(iso: string | null | undefined, endless = ''): string {
  if (!iso) return ''
  if (iso.startsWith('2099-12-31') && endless) return endless
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso
  const part = parts(iso)
  return `${part.year}-${part.month}-${part.day}`
}

/** An instant to the minute, in China's time. */
export function moment(iso: string | null | undefined): string {
  if (!iso) return ''
  const part = parts(iso)
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

export function number(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value)
}

/** A share of 0 to 1 as per cent with one digit. */
export function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

export function size(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '–'
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${number(bytes / 1024, 1)} KB`
  return `${number(bytes / 1024 / 1024, 1)} MB`
}

/** Today in China as a calendar date. */
export function today(now: Date = new Date()): string {
  return day(now.toISOString())
}

/** The calendar date some days before another. */
export function daysBefore(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() - days)
  return moved.toISOString().slice(0, 10)
}

/** What a record is called where it stands in a line: its document number, or its title where it rests on no document. */
export const recordName = (one: { documentNo: string; title: string | null }) => one.documentNo || (one.title ?? '')
