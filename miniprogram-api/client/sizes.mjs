// Prints what the builds weigh, and fails when the main package outgrows its budget.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const GATE = 1.2 * 1024 * 1024
const files = (root) => readdirSync(root, { recursive: true }).filter((path) => statSync(join(root, path)).isFile())
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10)

let failed = false
const mp = 'dist/build/mp-weixin'
if (existsSync(mp)) {
  const subs = (JSON.parse(readFileSync(join(mp, 'app.json'))).subPackages ?? []).map(({ root }) => root)
  const sums = { main: 0 }
  for (const path of files(mp)) {
    const sub = subs.find((root) => path.startsWith(`${root}/`)) ?? 'main'
    sums[sub] = (sums[sub] ?? 0) + statSync(join(mp, path)).size
  }
  for (const [name, bytes] of Object.entries(sums)) console.log(`mp-weixin  ${name.padEnd(8)}${kb(bytes)}`)
  failed = sums.main > GATE
  console.log(`mp-weixin  gate    ${kb(GATE)}  ${failed ? 'EXCEEDED' : 'kept'}`)
}
const h5 = 'dist/build/h5'
if (existsSync(h5)) {
  const read = files(h5).map((path) => readFileSync(join(h5, path)))
  console.log(`h5         whole   ${kb(read.reduce((sum, one) => sum + one.length, 0))}`)
  console.log(`h5         gzipped ${kb(read.reduce((sum, one) => sum + gzipSync(one).length, 0))}`)
}
process.exitCode = failed ? 1 : 0
