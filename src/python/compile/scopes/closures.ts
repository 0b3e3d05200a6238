/** Which variables functions share with those inside them: cells and free variables (`analyze_block`, 3.11). */

import type { Scope } from './scope.js';

/** Decides, innermost scopes first, which names are shared between functions. */
export function shareVariables(scope: Scope): void {
  for (const name of scope.declaredGlobal) scope.bound.delete(name);
  for (const name of scope.declaredNonlocal) scope.bound.delete(name);
  for (const child of scope.children) shareVariables(child);
  if (scope.kind === 'module') return;
  const wanted = new Set([...scope.used, ...scope.declaredNonlocal]);
  for (const child of scope.children) for (const name of child.free) wanted.add(name);
  for (const name of wanted) share(scope, name);
}

function share(scope: Scope, name: string): void {
  const fromChild = scope.children.some((child) => child.free.has(name));
  if (scope.kind === 'class') {
    if (name === '__class__' && fromChild) scope.cells.add(name);
    else if ((fromChild || !scope.declaredGlobal.has(name)) && boundOutside(scope, name))
      scope.free.add(name);
    return;
  }
  if (scope.declaredGlobal.has(name)) return;
  if (scope.bound.has(name)) {
    if (fromChild) scope.cells.add(name);
  } else if (boundOutside(scope, name)) scope.free.add(name);
}

/** Is there an enclosing function (not class, not module) that binds the name? */
function boundOutside(scope: Scope, name: string): boolean {
  for (let outer = scope.parent; outer; outer = outer.parent) {
    if (outer.kind === 'class') {
      if (name === '__class__') return true;
      continue;
    }
    if (outer.kind === 'module') return false;
    if (outer.declaredGlobal.has(name)) return false;
    if (outer.bound.has(name)) return true;
  }
  return false;
}
