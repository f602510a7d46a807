/** Yuan as typed into fen, by integers alone; undefined when it is no amount. */
export function fenOf(yuan: string): number | undefined {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(yuan.trim())
  if (!found) return undefined
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
