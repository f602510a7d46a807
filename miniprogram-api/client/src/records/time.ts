const DAY = 86_400_000
const OFFSET = 8 * 3_600_000

export interface Moment {
  year: number
  month: number
  day: number
  date: string
  time: string
}

/** The wall clock in Shanghai, wherever the phone believes it is. */
export function shanghai(at: number): Moment {
  const text = new Date(at + OFFSET).toISOString()
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
    date: text.slice(0, 10),
    time: text.slice(11, 16),
  }
}

/** With offset, to the second. */
export function isoOf(at: number): string {
  return `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`
}

export function instantOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+08:00`)
}

/** `11-22 14:05`, with the year when it is another one. */
export function short(at: number, now: number): string {
  const { year, date, time } = shanghai(at)
  return `${year === shanghai(now).year ? date.slice(5) : date} ${time}`
}

export function monthDay(date: string): string {
  return date.slice(5)
}

/** Whole days from one business day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}
