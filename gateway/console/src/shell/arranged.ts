/** So many entries stand beside one another in the head of every page. */
const ABREAST = 7

interface Entry {
  label: string
  group?: string
}

/** A group opens to its entries; with one entry alone it is that entry. */
export interface Group<E> {
  label: string
  entries: E[]
}

/** What somebody may open, in the order of the house. Few entries need no groups: each is one click away. */
export function arranged<E extends Entry>(entries: E[]): Group<E>[] {
  const groups: Group<E>[] = []
  for (const entry of entries) {
    const group = entries.length > ABREAST ? entry.group : undefined
    const known = groups.find(({ label }) => label === group)
    if (known) known.entries.push(entry)
    else groups.push({ label: group ?? entry.label, entries: [entry] })
  }
  return groups.map((one) => (one.entries.length > 1 ? one : { ...one, label: one.entries[0]!.label }))
}
