import { defineStore } from 'pinia'
import { ref } from 'vue'
import { ProblemError, SignedOut, call, isUnreachable } from '../api/door'
import type { Cadre, Home, Tokens } from '../api/types'
import { newKey } from '../drafts/newKey'
import { openStore, read, remove, removeAll, wipeStore, write } from '../platform/store'
import { bySelf, loginCode } from '../platform/wechat'

/** Who is logged in. Tokens are written down before they are used: a rotated one cannot be asked for again. */
export const useSession = defineStore('session', () => {
  const tokens = ref<Tokens & { attempt?: string }>()
  const cadre = ref<Cadre>()
  let refreshing: Promise<string> | undefined

  async function load() {
    tokens.value = await read<Tokens & { attempt?: string }>('tokens')
    cadre.value = await read<Cadre>('cadre')
  }

  async function hold(fresh: Tokens) {
    const { accessToken, refreshToken, expiresIn } = fresh
    await write('tokens', { accessToken, refreshToken, expiresIn })
    tokens.value = { accessToken, refreshToken, expiresIn }
  }

  /** Answers the binding token when WeChat's user is nobody's yet. */
  async function logIn(code: string): Promise<string | undefined> {
    try {
      const fresh = await call<Tokens>('POST', '/api/mini/v1/login', { code })
      await meet(fresh)
    } catch (failure) {
      if (failure instanceof ProblemError && failure.problem.code === 'binding-required') return failure.problem.bindingToken
      throw failure
    }
  }

  async function bind(bindingToken: string, phoneCode: string, idLast6: string) {
    await meet(await call<Tokens>('POST', '/api/mini/v1/binding', { bindingToken, phoneCode, idLast6 }))
  }

  /** Whose phone this is now: a draft belongs to a cadre, not to the phone. */
  async function meet(fresh: Tokens) {
    openStore()
    await Promise.all([remove('cadre'), removeAll('copy:')])
    cadre.value = undefined // until the server has said who: no draft may go under the wrong name
    await hold(fresh)
    const home = await call<Home>('GET', '/api/mini/v1/home', undefined, fresh.accessToken)
    await know(home.cadre)
    await write('copy:home', { at: Date.now(), home })
  }

  async function know(who: Cadre) {
    await write('cadre', who)
    cadre.value = who
  }

  /** However many calls meet a dead token, one refresh is on its way; `dead` is the token that was refused. */
  function refresh(dead: string): Promise<string> {
    const held = tokens.value
    if (held && held.accessToken !== dead) return Promise.resolve(held.accessToken)
    refreshing ??= renew().finally(() => (refreshing = undefined))
    return refreshing
  }

  async function renew(): Promise<string> {
    try {
      if (!tokens.value) throw new SignedOut()
      const held = { ...tokens.value, attempt: tokens.value.attempt ?? newKey() }
      await write('tokens', held) // under the same name a repeat is answered like the first, even after a kill
      tokens.value = held
      await hold(await call<Tokens>('POST', '/api/mini/v1/refresh', { refreshToken: held.refreshToken }, undefined, held.attempt))
    } catch (failure) {
      const refused = failure instanceof SignedOut || (failure instanceof ProblemError && !isUnreachable(failure))
      if (!refused) throw failure
      await again()
    }
    return tokens.value?.accessToken ?? Promise.reject(new SignedOut())
  }

  /** The answer to a refresh may have been lost: WeChat knows its user without being asked. */
  async function again() {
    const who = cadre.value?.id
    await forget()
    if (!bySelf) throw new SignedOut()
    const binding = await logIn(await loginCode())
    if (binding) await removeAll('copy:') // nobody's phone any more: the names of others go, drafts wait for their cadre
    if (binding || (who && cadre.value?.id !== who)) throw new SignedOut()
  }

  async function forget() {
    await remove('tokens')
    tokens.value = undefined
  }

  /** Copies of other people's data go, drafts wait for their cadre. */
  async function logOut() {
    if (tokens.value) await call('POST', '/api/mini/v1/logout', undefined, tokens.value.accessToken).catch(() => undefined)
    await forget()
    await removeAll('copy:')
  }

  /** Everything goes from storage, drafts too. */
  async function wipe() {
    await logOut()
    await wiped()
  }

  async function wiped() {
    await wipeStore()
    tokens.value = undefined
    cadre.value = undefined
  }

  return { tokens, cadre, load, logIn, bind, refresh, know, logOut, wipe, wiped }
})
