import { count, day } from '@/figures/format'
import { texts } from '@/messages'
import type { Finding, HistoryLine } from './checkQueries'

const { t, te } = texts

/** Whom or what it is about, as far as that may be told. */
export function subjectOf({ check, person, cadre, households, holder }: Finding) {
  if (check === 'PHONE_OF_MANY') return t('check.numberOf', { n: count(households) })
  if (check === 'CADRE_LEFT_BUT_PAIRED' || check === 'ROSTER_LEFT' || check === 'ROSTER_ELSEWHERE')
    return cadre?.name ?? t('check.unnamedCadre')
  if (check === 'ENROLLED_NOT_REGISTERED') {
    if (!holder) return t('check.registered')
    return holder.childDataHidden ? t('person.child') : (holder.name ?? t('person.unnamed'))
  }
  if (!person) return t('check.elsewhere')
  return person.childDataHidden ? t('person.child') : (person.name ?? t('person.unnamed'))
}

/** What was done about it, in words. */
export function doneOf({ resolution, reason, check }: Pick<Finding, 'resolution' | 'reason' | 'check'>) {
  if (!resolution) return '—'
  if (resolution === 'IS_RIGHT') return t(`check.way.IS_RIGHT.${reason}`)
  const follows = resolution === 'EXIT_PROPOSED' && check !== 'REGISTERED_NOT_ENROLLED'
  return follows ? t(`check.way.EXIT_PROPOSED.${check}`) : t(`findingResolution.${resolution}`)
}

/** By when it is to be dealt with, as one counts days: ahead, today, or by how many it is late. */
export function dueOf({ told, state }: Finding, today = day(new Date())) {
  if (!told || state !== 'OPEN') return '—'
  const days = Math.round((Date.parse(told.dueOn) - Date.parse(today)) / 86_400_000)
  if (days < 0) return t('check.overdue', { n: -days })
  return t(days ? 'check.daysLeft' : 'check.dueToday', { n: days, day: told.dueOn.slice(5) })
}

/** By name where there is one; nobody did what the check itself did. */
export function byOf({ by }: HistoryLine) {
  if (!by) return t('check.byItself')
  const [kind = '', id = ''] = by.actor.split(':')
  return by.name ?? (te(`audit.actorOf.${kind}`) ? `${t(`audit.actorOf.${kind}`)} ${id}` : by.actor)
}
