// The console as it was built, with the policy that the gateway sends along.
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export async function builtPage(response: ServerResponse, path: string) {
  const inside = normalize(path.replace(/^\/console\/?/, '') || 'index.html')
  const file = extname(inside) ? inside : 'index.html'
  const content = await readFile(join(DIST, file)).catch(() => undefined)
  response.writeHead(content ? 200 : 404, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
  })
  response.end(content)
}
