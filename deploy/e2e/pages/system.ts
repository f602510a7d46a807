import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Access {
  gateway: string
  cadres: { n: number; name: string; idLast6: string }[]
}

const data = process.env.AIXIN_DATA
if (!data) throw new Error('AIXIN_DATA names the data directory of the running system')

export const access: Access = JSON.parse(readFileSync(join(data, 'demo-access.json'), 'utf8'))

/** The headers that deploy/token prints for somebody. */
function headersOf(who: string) {
  const lines = execFileSync('../../token', [who], { encoding: 'utf8' }).trim().split('\n')
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
}

/** Asks the console's API as one of the demo's tool accounts. */
export async function ask(who: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${access.gateway}/api/console/v1${path}`, {
    method,
    headers: { ...headersOf(who), ...headers, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : {}
}

/** What an authenticator shows now (RFC 6238). */
export function totp(secret: string) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/[\s=]/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const number = hash.readUInt32BE(hash[hash.length - 1]! & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
