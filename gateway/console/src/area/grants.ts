/** Whether a division lies within another: six-digit codes lose trailing 00 pairs, longer ones never. */
export function isWithin(code: string, area: string) {
  return code.startsWith(area.length === 6 ? area.replace(/(00){1,2}$/, '') : area)
}

/** Whether the figures of a division are open to these grants. The server decides; this saves a click into a 404. */
export function reachesDivision(grants: string[], code: string) {
  return grants.some((grant) => {
    const [level, on = ''] = grant.split(':')
    return level === 'PROVINCE' || (level === 'DIVISION' && isWithin(code, on))
  })
}

/** Whether it is the grant of an office of a county, or of one above. */
export const isOfCounty = (grant: string) => grant === 'PROVINCE' || /^DIVISION:\d{6}$/.test(grant)
