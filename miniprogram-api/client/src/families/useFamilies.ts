import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '../api/api'
import type { CareKind, CareRecord, Recipient } from '../api/types'
import { t } from '../messages/t'
import { read, write } from '../platform/store'

export interface Family {
  householdId: string
  label: string
  division: string
  categories: string[]
  members: { recipientId: string; name: string }[]
}

interface Copy<T> {
  at: number
  items: T[]
}

/** My families, with a copy for where there is no signal. */
export const useFamilies = defineStore('families', () => {
  const families = ref<Family[]>([])
  const last = ref<CareRecord[]>([])
  const at = ref(0)

  async function load() {
    const copy = await read<Copy<Family>>('copy:families')
    families.value = copy?.items ?? []
    at.value = copy?.at ?? 0
    last.value = (await read<Copy<CareRecord>>('copy:records'))?.items ?? []
  }

  function forget() {
    families.value = []
    last.value = []
    at.value = 0
  }

  async function refresh() {
    const people: Recipient[] = []
    for (let page = 1; ; page++) {
      const { items, total } = await api.recipients(page)
      people.push(...items)
      if (!items.length || people.length >= total) break
    }
    families.value = grouped(people)
    at.value = Date.now()
    await write('copy:families', { at: at.value, items: families.value })
  }

  /** The newest records: the list's first page, and when somebody was last there. */
  async function refreshRecords() {
    const page = await api.careRecords()
    last.value = page.items
    await write('copy:records', { at: Date.now(), items: page.items })
    return page
  }

  const label = (householdId: string) => families.value.find((family) => family.householdId === householdId)?.label

  /** Masked, or what to call somebody who is in the list no more. */
  const nameOf = (recipientId: string) =>
    families.value.flatMap(({ members }) => members).find((member) => member.recipientId === recipientId)?.name ?? t('family.no-name')

  const lastCare = (householdId: string): { occurredAt: string; kind: CareKind } | undefined =>
    last.value.find((record) => record.householdId === householdId && record.status !== 'VOID')

  return { families, last, at, load, forget, refresh, refreshRecords, label, nameOf, lastCare }
})

export function grouped(people: Recipient[]): Family[] {
  const households = new Map<string, Recipient[]>()
  for (const one of people) households.set(one.householdId, [...(households.get(one.householdId) ?? []), one])
  return [...households].map(([householdId, members], index) => {
    const [first] = members
    const name = first?.maskedName ?? t('family.unnamed', { n: index + 1 })
    return {
      householdId,
      label: members.length > 1 ? t('family.label', { name, n: members.length }) : name,
      division: first?.division?.name ?? '',
      categories: [...new Set(members.map(({ category }) => category).filter((one) => one !== null))],
      members: members.map(({ recipientId, maskedName }, place) => ({
        recipientId,
        name: maskedName ?? t('family.person', { n: place + 1 }),
      })),
    }
  })
}

/** Category and place in one line. */
export function categoriesOf(family: Family): string {
  return [family.categories.map((category) => t(`category.${category}`)).join(t('list.and')), family.division].filter(Boolean).join(' · ')
}
