// The agencies' door, as the three offices keep it.
import type { ServerResponse } from 'node:http'
import type { components } from '../../src/api/schema'
import { json, paged, problem } from './answers'

type Client = components['schemas']['Client']

const clients = (): Client[] => [
  {
    id: '8000000000000000001',
    name: '甘肃省医疗保障局',
    status: 'ACTIVE',
    keys: [{ kty: 'EC', crv: 'P-256', kid: 'ylbz-2026', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }], // prettier-ignore
    scopes: ['recipients:query', 'statistics:read'],
    grants: ['PROVINCE'],
    sources: [],
    dailyRows: null,
    version: 2,
  },
]

export function clientAnswers() {
  const agencies = clients()

  function answer(
    method: string,
    id: string | undefined,
    sent: Record<string, unknown>,
    version: string,
    response: ServerResponse,
  ) {
    if (!id && method === 'GET') return json(response, paged(agencies, 1, 20))
    const found = agencies.find((one) => one.id === id)
    if (id && !found) return problem(response, 404, 'not-found')
    if (method === 'GET') return json(response, found)
    const keys = sent.keys as Client['keys']
    const errors = [
      ...keys.flatMap(({ crv }, n) => (crv === 'P-256' ? [] : [{ field: `keys[${n}]`, code: 'key-not-p256', message: '应为 EC P-256 公钥' }])), // prettier-ignore
      ...(sent.sources as string[]).flatMap((range, n) => (/^[\d.]+(\/\d+)?$/.test(range) ? [] : [{ field: `sources[${n}]`, code: 'address-range-malformed', message: '应为 IP 地址或网段，例如 203.0.113.9 或 10.20.0.0/16（网段须写首个地址）' }])), // prettier-ignore
      ...((sent.dailyRows as number | null) === 0 ? [{ field: 'dailyRows', code: 'min', message: '不能小于 1' }] : []),
      ...((sent.scopes as string[]).length ? [] : [{ field: 'scopes', code: 'required', message: '至少一项' }]),
    ]
    if (errors.length) return problem(response, 400, 'validation-failed', { errors })
    if (found && version !== String(found.version)) return problem(response, 412, 'version-conflict')
    const told = { ...sent, id: id ?? '8000000000000000002', version: found?.version ?? 0 } as Client
    told.version++
    agencies.splice(found ? agencies.indexOf(found) : agencies.length, found ? 1 : 0, told)
    return json(response, told, found ? 200 : 201)
  }

  return { agencies, answer }
}
