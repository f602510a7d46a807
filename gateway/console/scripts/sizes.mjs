// Gzipped sizes of what a page loads, from the build's manifest. A gate that is passed over fails the build.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

function filesOf(key, seen = new Set(), files = new Set()) {
  if (seen.has(key)) return files
  seen.add(key)
  const { file, css = [], imports = [] } = manifest[key]
  for (const one of [file, ...css]) files.add(one)
  for (const one of imports) filesOf(one, seen, files)
  return files
}

const sizes = new Map()
function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length)
  return sizes.get(file)
}
const sum = (files) => [...files].reduce((total, file) => total + size(file), 0)
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

const shell = filesOf('index.html')
let failed = false
function row(name, bytes, gate) {
  const over = bytes > gate * 1024
  failed ||= over
  console.log(`${name.padEnd(52)} ${kb(bytes).padStart(10)}  gate ${String(gate).padStart(3)} KB ${over ? 'OVER' : ''}`)
}

row('shell', sum(shell), 200)
const page = 'src/care/CareRecordListPage.vue'
row('first list page, everything it loads', sum(new Set([...shell, ...filesOf(page), ...wordsOf('care')])), 246)
for (const key of Object.keys(manifest).filter((one) => /^src\/.*Page\.vue$/.test(one))) {
  const folder = key.split('/')[1]
  const own = [...filesOf(key), ...wordsOf(folder)].filter((file) => !shell.has(file))
  // What several features share, tables and date pickers say, is counted with the first list page.
  const shared = own.filter((file) => usedElsewhere(file, folder))
  row(`${key.slice(4)}, own`, sum(own.filter((file) => !shared.includes(file) && !library(file))), 40)
}
// Loaded by a page after its figures.
const chart = filesOf('src/statistics/MonthlyChart.vue')
row('charts, where they are drawn', sum([...chart].filter((file) => !shell.has(file))), 200)
process.exitCode = failed ? 1 : 0

/** What the pages of a feature alone say; it is read with the first of them. */
function wordsOf(feature) {
  const key = `src/messages/zh-CN/${feature}/words.ts`
  return manifest[key] ? [...filesOf(key)] : []
}

function usedElsewhere(file, folder) {
  return Object.keys(manifest).some(
    (key) => /^src\/.*Page\.vue$/.test(key) && key.split('/')[1] !== folder && filesOf(key).has(file),
  )
}

function library(file) {
  return /\/(el|element)-/.test(file)
}
