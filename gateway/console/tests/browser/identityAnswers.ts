import type { ServerResponse } from 'node:http'
import { json, problem } from './answers'
import { accounts, CODE, FIRST_SECRET, missedRules, PASSWORD, told, TOKEN, type Session } from './identity'

/** The log-in of the contracts, with one password and one code for everybody. */
export function identityAnswers() {
  const people = accounts()
  let firstDone = false

  function identity(
    method: string,
    path: string,
    session: Session,
    sent: Record<string, string>,
    response: ServerResponse,
  ) {
    const step = `${method} ${path}`
    if (step === 'GET /session')
      return session.account ? json(response, told(session.account)) : problem(response, 401, 'unauthenticated')
    if (step === 'DELETE /session') {
      delete session.account
      return response.writeHead(204).end()
    }
    if (step === 'POST /session/password') {
      const known = people.find(({ login }) => login === sent.login)
      if (known?.locked) return problem(response, 423, 'account-locked', {}, { 'Retry-After': '840' })
      if (!known || sent.password !== PASSWORD) return problem(response, 401, 'wrong-credentials')
      session.pending = known
      return json(response, next(session))
    }
    if (step === 'POST /session/new-password') {
      const errors = missedRules(sent.password ?? '')
      if (errors.length) return problem(response, 400, 'validation-failed', { errors })
      session.pending!.expired = false
      return json(response, next(session))
    }
    if (step === 'POST /session/code') return code(session, sent.code ?? '', response)
    if (step === 'POST /session/password-tokens') {
      const errors = missedRules(sent.password ?? '')
      if (errors.length) return problem(response, 400, 'validation-failed', { errors })
      return sent.token === TOKEN ? response.writeHead(204).end() : problem(response, 404, 'not-found')
    }
    if (firstDone) return problem(response, 404, 'not-found')
    const errors = missedRules(sent.password ?? '')
    if (errors.length) return problem(response, 400, 'validation-failed', { errors })
    if (sent.secret !== FIRST_SECRET) return problem(response, 401, 'wrong-credentials')
    firstDone = true
    return json(response, { login: sent.login, name: sent.name }, 201)
  }

  function next({ pending }: Session) {
    if (pending!.expired) return { next: 'NEW_PASSWORD' }
    if (pending!.enrolled) return { next: 'CODE' }
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    return {
      next: 'ENROLMENT',
      enrolment: { secret, uri: `otpauth://totp/Aixin:${pending!.login}?secret=${secret}&issuer=Aixin` },
    }
  }

  function code(session: Session, sent: string, response: ServerResponse) {
    if (!session.pending || sent !== CODE) return problem(response, 401, 'wrong-code')
    session.account = session.pending
    const codes = session.account.enrolled
      ? {}
      : { recoveryCodes: Array.from({ length: 10 }, (_, n) => `k${n}fw-9m${n}t-x2p${n}`) }
    session.account.enrolled = true
    return json(response, { ...told(session.account), ...codes })
  }

  return identity
}
