/** What somebody said of a merger or a split; of a merger `rest` and `below` say nothing. */
export interface Inheritance {
  heirs: string[]
  /** Which of several heirs takes what is left. */
  rest: string
  /** Which of several heirs takes what hangs below, by its id. */
  below: Record<string, string>
  from: string
}
