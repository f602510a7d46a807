import { useDrafts } from '../drafts/useDrafts'
import { useFamilies } from '../families/useFamilies'
import { useDisplay } from '../style/useDisplay'
import { useSession } from './useSession'

let started: Promise<unknown> | undefined

/** What is on the phone, read once before the first page shows anything. */
export function start(): Promise<unknown> {
  started ??= Promise.all([useSession().load(), useDrafts().load(), useFamilies().load(), useDisplay().load()])
  return started
}

/** Whether somebody is logged in; else the login page comes up. */
export async function ready(): Promise<boolean> {
  await start()
  if (useSession().tokens) return true
  toLogin()
  return false
}

export function toLogin(why = ''): void {
  uni.reLaunch({ url: `/pages/LoginPage${why && `?why=${why}`}` })
}
