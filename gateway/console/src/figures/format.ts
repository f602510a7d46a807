import { texts } from '@/messages'

// How numbers and days are printed. Never by the browser's own locale: every machine shows the same.

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
type Maybe = number | null | undefined

/** Cards and tables: every digit, with separators. Unknown is a dash, and zero is 0. */
export function count(n: Maybe) {
  return n == null ? '—' : whole.format(n)
}

/** A fraction with one decimal, rounded half up. */
export function rate(fraction: Maybe) {
  return fraction == null ? '—' : `${(Math.round(fraction * 1000 + 1e-9) / 10).toFixed(1)}%`
}

/** Fen as yuan, by integers: 63.15 is not a binary fraction. */
export function yuan(fen: Maybe) {
  if (fen == null) return '—'
  const [full, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  return `${fen < 0 ? '-' : ''}${whole.format(full)}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}

/** Sentences: whole below 100,000, above in units of ten thousand with at most two decimals. */
export function inSentence(n: number) {
  return n < 100_000 ? String(n) : texts.t('unit.tenThousand', { n: Number((Math.round(n / 100) / 100).toFixed(2)) })
}

function at(instant: string | Date) {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return found as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>
}

export function day(instant: string | Date) {
  const { year, month, day } = at(instant)
  return `${year}-${month}-${day}`
}

export function minute(instant: string | Date) {
  const { hour, minute } = at(instant)
  return `${day(instant)} ${hour}:${minute}`
}

export function clock(instant: string | Date) {
  const { hour, minute, second } = at(instant)
  return `${hour}:${minute}:${second}`
}

/** A day as a sentence has it, without leading zeros. */
export function dayInWords(isoDay: string) {
  const [year, month, day] = isoDay.split('-').map(Number)
  return { year, month, day }
}
