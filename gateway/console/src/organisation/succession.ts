/** What somebody said of a merger or a split. */
export interface Inheritance {
  heirs: string[]
  /** Which of several heirs takes what was given to none of them; of a merger it says nothing. */
  rest: string
  from: string
}

/** Who gets what, as far as it is given to one of the heirs; somebody may have chosen others since. */
export function shared(said: Record<string, string>, heirs: string[]): [string, string][] {
  return Object.entries(said).filter(([, heir]) => heirs.includes(heir))
}
