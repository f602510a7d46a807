import type { Policy, PolicyCategory } from '../api/types'
import { t } from '../messages/t'

export const CATEGORIES: PolicyCategory[] = ['BASIC_LIVING', 'EDUCATION', 'EMPLOYMENT', 'HOUSING', 'MEDICAL', 'RIGHTS']

/** 4,788 as it is printed; WeChat's own formatting differs from phone to phone. */
export function digits(amount: number): string {
  const [whole, rest] = String(amount).split('.')
  return whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
}

/** `2021` is a year; that none is known is told in words. */
export function yearText(year: string): string {
  return /^\d{4}$/.test(year) ? t('policy.year', { year }) : year
}

/** Whether a field, or an item of it, has yet to be confirmed. */
export function unconfirmed(policy: Policy, field: string, place?: number): boolean {
  return policy.unconfirmed.includes(place === undefined ? field : `${field}[${place}]`)
}
