/** The name that a mistyped one was meant to be. */

/** The candidate that at most two changed letters (one in a short name) make of `name`; null where none is so near. */
export function nearestOf(name: string, candidates: readonly string[]): string | null {
  const limit = name.length > 4 ? 2 : 1;
  let best: string | null = null;
  let distance = limit + 1;
  for (const candidate of candidates) {
    const each = name.toLowerCase() === candidate.toLowerCase() ? 0 : editDistance(name, candidate);
    if (each < distance) [best, distance] = [candidate, each];
  }
  return best;
}

/** How many letters have to be put in, taken out, changed, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
