/**
 * What a browser needs beyond the phone: keys act on what can be tapped, and fields inside the framework's own elements
 * carry their names.
 */
export function startWeb(): void {
  // #ifdef H5
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if ((event.key === 'Enter' || event.key === ' ') && target.matches('[role=button],[role=radio],[role=switch],[role=link],uni-button')) {
      event.preventDefault()
      target.click()
    }
  })
  const name = () => {
    for (const host of document.querySelectorAll('uni-input[aria-label],uni-textarea[aria-label]')) {
      const field = host.querySelector('input,textarea')
      if (!field) continue
      field.setAttribute('aria-label', host.getAttribute('aria-label') ?? '')
      host.removeAttribute('aria-label')
    }
    for (const button of document.querySelectorAll('uni-button:not([role])')) {
      button.setAttribute('role', 'button')
      button.setAttribute('tabindex', '0')
    }
    for (const button of document.querySelectorAll('uni-button')) {
      button.setAttribute('aria-disabled', String(button.hasAttribute('disabled') || button.classList.contains('is-disabled')))
    }
    const title = document.querySelector('.uni-page-head__title')
    title?.setAttribute('role', 'heading')
    title?.setAttribute('aria-level', '1')
  }
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'class'] })
  // #endif
}

/** In a browser the framework draws a bar of its own; WeChat leaves it to us. */
export function onlyOurTabs(): void {
  // #ifdef H5
  uni.hideTabBar({ animation: false, fail: () => undefined })
  // #endif
}
