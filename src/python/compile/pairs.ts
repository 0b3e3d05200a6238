/** Two lists that belong together, as one. */

/** The elements that have the same index in both, side by side. */
export function pairs<A, B>(left: readonly A[], right: readonly B[]): (readonly [A, B])[] {
  return left.flatMap((one, index) => {
    const other = right[index];
    return other === undefined ? [] : [[one, other] as const];
  });
}
