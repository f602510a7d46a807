import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '../api/api'
import type { CareRecordBody, Policy } from '../api/types'
import { t } from '../messages/t'
import { read, write } from '../platform/store'

const DAY = 86_400_000

interface Copy {
  at: number
  policies: Policy[]
}

type Told = Pick<CareRecordBody, 'policies'>

/** The whole handbook of the day, with a copy for where there is no signal. */
export const useHandbook = defineStore('handbook', () => {
  const policies = ref<Policy[]>([])
  const at = ref(0)
  /** Of editions that hold no more, but that records name. */
  const titles = ref<Record<string, string>>({})
  const key = (policyId: string, version: number) => `${policyId}/${version}`

  async function load() {
    const copy = await read<Copy>('copy:handbook')
    policies.value = copy?.policies ?? []
    at.value = copy?.at ?? 0
    titles.value = (await read<Record<string, string>>('copy:policy-titles')) ?? {}
  }

  function forget() {
    policies.value = []
    at.value = 0
    titles.value = {}
  }

  async function refresh() {
    const all: Policy[] = []
    let cursor: string | undefined
    do {
      const page = await api.handbook('', cursor)
      all.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    policies.value = all
    at.value = Date.now()
    await write('copy:handbook', { at: at.value, policies: all } satisfies Copy)
  }

  /** Once a day, in passing: when it fails, yesterday's copy is still there and says its age. */
  async function keepFresh() {
    if (!at.value) await load()
    if (Date.now() - at.value > DAY) await refresh().catch(() => undefined)
  }

  const held = (policyId: string) => policies.value.find(({ id }) => id === policyId)

  function titleOf(policyId: string, version?: number | null): string | undefined {
    const policy = held(policyId)
    return !version || policy?.edition === version ? policy?.title : titles.value[key(policyId, version)]
  }

  /** The titles of the editions that these records mean, as far as they are not on the phone. */
  async function learnTitles(records: Told[]) {
    const missing = new Map<string, { policyId: string; version: number }>()
    for (const { policyId, version } of records.flatMap((record) => record.policies ?? []))
      if (version && !titleOf(policyId, version)) missing.set(key(policyId, version), { policyId, version })
    for (const [name, { policyId, version }] of missing) {
      const policy = await api.policy(policyId, version).catch(() => undefined)
      if (policy) titles.value = { ...titles.value, [name]: policy.title }
    }
    if (missing.size) await write('copy:policy-titles', titles.value).catch(() => undefined)
  }

  /** Which policies a record names, in one line; a title that is not known yet is counted. */
  function told({ policies: named = [] }: Told): string {
    if (!named?.length) return ''
    const known = named.map(({ policyId, version }) => titleOf(policyId, version))
    if (known.some((title) => !title)) return t('handbook.told-count', { n: named.length })
    return t('handbook.told', { titles: known.join(t('list.and')) })
  }

  return { policies, at, load, forget, refresh, keepFresh, held, learnTitles, told }
})

/** What may concern somebody of one of these categories; of unknown ones everything. */
export function fitting(policies: Policy[], categories: string[]): Policy[] {
  return categories.length ? policies.filter(({ classes }) => classes.some((one) => categories.includes(one))) : policies
}

/** By what stands there: for where there is no signal, and while somebody types. */
export function matching(policies: Policy[], typed: string): Policy[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return policies.filter((policy) => {
    const text = [policy.title, policy.summary, policy.benefit, ...policy.eligibility, ...policy.requiredMaterials, policy.responsibleDepartment]
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
