import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CATEGORIES, EXIT_REASONS, GONE, GUARDIAN, TEXTS, WHAT } from '../corrections/correction'
import { AIDS, CHANNELS, CONDITIONS, HAZARDS, KINDS, OUTCOMES } from '../records/care'
import { has, t } from './t'

const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }))

it('fills the gaps of a sentence', () => expect(t('records.waiting', { n: 2 })).toBe('2 条待上传'))

it('has a word for every value the door knows', () => {
  const values = { kind: KINDS, channel: CHANNELS, condition: CONDITIONS, outcome: OUTCOMES, hazard: HAZARDS, aid: AIDS }
  for (const [of, all] of Object.entries(values)) for (const value of all) expect(has(`${of}.${value}`), `${of}.${value}`).toBe(true)
})

it('has a word for everything that may be corrected', () => {
  const values = {
    'correct.what': WHAT,
    'correct.new': [...TEXTS, ...GUARDIAN, 'category', 'exitReason', 'from', 'note'],
    'correct.gone': Object.keys(GONE),
    'correct.wrong': ['what', 'empty', 'choose', ...TEXTS.filter((one) => one !== 'address'), 'note', 'note-long', 'note-number'],
    'correct.state': ['PROPOSED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN'],
    category: CATEGORIES,
    exit: EXIT_REASONS,
    field: ['NAME', 'ID_NUMBER', 'DISABILITY_CERTIFICATE', 'PHONE', 'GUARDIAN_NAME', 'GUARDIAN_RELATION', 'GUARDIAN_PHONE', 'CONTACT_NAME', 'CONTACT_PHONE', 'ADDRESS', 'CATEGORY', 'TAGS', 'EXIT_REASON'],
  }
  for (const [of, all] of Object.entries(values)) for (const value of all) expect(has(`${of}.${value}`), `${of}.${value}`).toBe(true)
})

it('has a sentence for every key that is asked for', () => {
  for (const { path, text } of sources)
    for (const [, key] of text.matchAll(/\bt\('([^']+)'/g)) expect(has(key!), `${key} in ${path}`).toBe(true)
})

it('keeps Chinese out of pages and code', () => {
  for (const { path, text } of sources) expect(/[\u4e00-\u9fff]/.test(text), path).toBe(false)
})

it('lets only the platform folder know the platforms', () => {
  for (const { path, text } of sources) if (!path.startsWith('platform')) expect(/#ifn?def/.test(text), path).toBe(false)
})
