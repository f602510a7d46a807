import { newKey } from '../drafts/newKey'

/** How somebody shows who they are: WeChat on the phone, a chosen demo cadre in a browser. */
export interface DemoCadre {
  n: number
  name: string
  loginCode: string
  phoneCode: string
  idLast6: string
}

/** In WeChat nobody is asked: the code comes by itself. */
export let bySelf = false
// #ifdef MP-WEIXIN
bySelf = true
// #endif

/** The button that hands over the phone number is WeChat's own. */
export const phoneOpenType = bySelf ? 'getPhoneNumber' : undefined

export function loginCode(): Promise<string> {
  return new Promise((resolve, reject) =>
    uni.login({ provider: 'weixin', success: ({ code }) => resolve(code), fail: reject }),
  )
}

/** The demo's list beside the page; a real door does not have it. */
export async function demoCadres(): Promise<DemoCadre[]> {
  let found: DemoCadre[] = []
  // #ifdef H5
  const answer = await fetch('demo-cadres.json', { cache: 'no-store' })
  if (answer.ok && answer.headers.get('content-type')?.includes('json')) found = await answer.json()
  // A code is good once; what follows the tilde makes another one of the same person.
  const fresh = ({ loginCode, phoneCode, ...one }: DemoCadre) => ({
    ...one,
    loginCode: `${loginCode}~${newKey()}`,
    phoneCode: `${phoneCode}~${newKey()}`,
  })
  found = found.map(fresh)
  // #endif
  return found
}
