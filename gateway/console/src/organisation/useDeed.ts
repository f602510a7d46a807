import { shallowRef } from 'vue'
import { ProblemError } from '@/api/problem'
import { useProblemForm } from '@/forms/useProblemForm'

/**
 * Sends what is to become of a node of a tree, as it was when the form began. Where somebody was quicker, `stale` is the node
 * as it stands by now, and the same sent once more goes by that.
 *
 * @param again finds the node as it stands
 */
export function useDeed<T extends object, Node extends { version: number }>(
  model: T,
  began: Node,
  again: () => Promise<Node>,
  send: (node: Node) => Promise<unknown>,
) {
  // Newer news that come to the page by themselves are nobody's decision.
  const [base, stale] = [shallowRef(began), shallowRef<Node>()]
  const form = useProblemForm(model, async () => {
    stale.value = undefined
    try {
      await send(base.value)
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.status !== 412) throw failure
      stale.value = base.value = await again()
    }
  })
  return { ...form, stale }
}
