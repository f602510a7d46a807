/**
 * WeChat's own question: it hands over nothing personal, a telephone number say, before its user has agreed by a button
 * of its kind. Whoever asked waits for that.
 */
type Answer = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

let waiting: Answer[] = []

/** The button that agrees is WeChat's own; a browser has none. */
export let agreeOpenType: 'agreePrivacyAuthorization' | undefined
// #ifdef MP-WEIXIN
agreeOpenType = 'agreePrivacyAuthorization'
// #endif
export const AGREE_BUTTON = 'agree-privacy'

/** Shows our page whenever WeChat wants an answer; at first start it has been given before it is asked. */
export function watchPrivacy(show: () => void): void {
  // #ifdef MP-WEIXIN
  const { onNeedPrivacyAuthorization } = wx as { onNeedPrivacyAuthorization?: (listen: (answer: Answer) => void) => void }
  onNeedPrivacyAuthorization?.((answer) => {
    waiting.push(answer)
    answer({ event: 'exposureAuthorization' })
    show()
  })
  // #endif
}

export function answerPrivacy(agreed: boolean): void {
  const answers = waiting
  waiting = []
  for (const answer of answers) answer(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })
}

/** WeChat's record of what we declared there, word for word. */
export function openContract(): void {
  // #ifdef MP-WEIXIN
  ;(wx as { openPrivacyContract?: (options: object) => void }).openPrivacyContract?.({})
  // #endif
}
