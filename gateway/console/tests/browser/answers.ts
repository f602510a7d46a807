import type { ServerResponse } from 'node:http'

export function problem(
  response: ServerResponse,
  status: number,
  code: string,
  rest: object = {},
  headers: object = {},
) {
  const body = {
    type: `urn:aixin:problem:${code}`,
    title: code,
    status,
    detail: code,
    code,
    errors: [],
    traceId: '4bf92f3577b34da6',
    ...rest,
  }
  response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers }).end(JSON.stringify(body))
}

export const json = (response: ServerResponse, body: unknown, status = 200) =>
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body))

/** Whose doors these are. */
export const NEEDED: [string, string[]][] = [
  ['/accounts', ['ACCOUNT_MANAGE', 'GRANT_MANAGE']],
  ['/clients', ['CLIENT_MANAGE']],
  ['/audit-events', ['AUDIT_READ']],
  ['/recipients', ['REGISTRY_READ']],
  ['/households', ['REGISTRY_READ']],
  ['/cadres', ['CADRE_READ']],
  ['/recipient-changes', ['REGISTRY_READ']],
  ['/standing-findings', ['REGISTRY_READ']],
  ['/duplicates', ['REGISTRY_READ']],
  ['/survey-rounds', ['REGISTRY_READ']],
  ['/movements', ['REGISTRY_READ']],
  ['/imports', ['REGISTRY_IMPORT']],
  ['/exports', ['REGISTRY_EXPORT']],
  ['/comparisons', ['REGISTRY_IMPORT']],
  ['/benefit-figures', ['REGISTRY_READ']],
  ['/benefit-enrolments', ['RECIPIENT_CHANGE']],
  ['/entered-rows', ['REGISTRY_READ']],
]

export const paged = <T>(items: T[], page: number, size: number) => ({
  items: items.slice((page - 1) * size, page * size),
  total: items.length,
  totalIsLowerBound: false,
  page,
  size,
  next: null as string | null,
})
