interface Placed {
  start: number
  end: number
}

/** A text cut before and behind each of its figures. */
export function pieces<F extends Placed>({ text, numbers }: { text: string; numbers: F[] }) {
  const cut: { text: string; figure?: F }[] = []
  let from = 0
  for (const figure of numbers) {
    cut.push({ text: text.slice(from, figure.start) }, { text: text.slice(figure.start, figure.end), figure })
    from = figure.end
  }
  cut.push({ text: text.slice(from) })
  return cut.filter((piece) => piece.text)
}
