import { useCorrections } from '../corrections/useCorrections'
import { useDrafts } from '../drafts/useDrafts'
import { useFamilies } from '../families/useFamilies'
import { useDisplay } from '../style/useDisplay'
import { watchPrivacy } from '../platform/privacy'
import { useConsent } from './useConsent'
import { useSession } from './useSession'

let started: Promise<unknown> | undefined

/** What is on the phone, read once before the first page shows anything. */
export function start(): Promise<unknown> {
  started ??= Promise.all(
    [useSession(), useDrafts(), useCorrections(), useFamilies(), useDisplay(), useConsent()].map((store) => store.load()),
  )
  return started
}

/** Whether somebody is logged in; else the login page comes up. */
export async function ready(): Promise<boolean> {
  await start()
  if (!informed()) return false
  if (useSession().tokens) return true
  toLogin()
  return false
}

/** Whether the notice has been read and agreed to; else it comes up before anything else. */
export function informed(): boolean {
  if (useConsent().given) return true
  uni.reLaunch({ url: '/more/PrivacyPage?first=1' })
  return false
}

/** WeChat asks again where what was declared there has changed. */
export function startPrivacy(): void {
  watchPrivacy(() => uni.navigateTo({ url: '/more/PrivacyPage?ask=1' }))
}

export function toLogin(why = ''): void {
  uni.reLaunch({ url: `/pages/LoginPage${why && `?why=${why}`}` })
}
