import type { AsyncDuty } from '#work-model';

/**
 * Own-time duties that wait for one another in a ring, one ring for each group that is tied together, as ids in the order of
 * waiting; it begins with the duty that comes first in the file. Strongly connected components by Tarjan (1972), with a stack of its own, because
 * a file may chain thousands of duties; then the shortest way round within a group.
 */
export function dependencyCycles(duties: readonly AsyncDuty[]): readonly (readonly string[])[] {
  const needs = new Map(duties.map(({ id, dependsOn }) => [id, dependsOn]));
  const groups = tiedTogether(
    duties.map(({ id }) => id),
    needs,
  );
  return groups.map((group) => shortestRing(duties.find(({ id }) => group.has(id))?.id ?? '', group, needs));
}

type Needs = ReadonlyMap<string, readonly string[]>;

interface Visit {
  readonly id: string;
  readonly needs: readonly string[];
  next: number;
}

class Tarjan {
  readonly groups: ReadonlySet<string>[] = [];
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();

  constructor(readonly needs: Needs) {}

  from(root: string): void {
    if (this.#order.has(root)) return;
    const path: Visit[] = [this.#enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const needed = visit.needs[visit.next];
      visit.next += 1;
      if (needed === undefined) {
        path.pop();
        this.#leave(visit.id, path.at(-1)?.id);
      } else if (this.needs.has(needed) && !this.#order.has(needed)) {
        path.push(this.#enter(needed));
      } else if (this.#isOpen.has(needed)) {
        this.#lower(visit.id, this.#order.get(needed) ?? 0);
      }
    }
  }

  #enter(id: string): Visit {
    this.#low.set(id, this.#order.size);
    this.#order.set(id, this.#order.size);
    this.#open.push(id);
    this.#isOpen.add(id);
    return { id, needs: this.needs.get(id) ?? [], next: 0 };
  }

  #leave(id: string, parent: string | undefined): void {
    const low = this.#low.get(id) ?? 0;
    if (parent !== undefined) this.#lower(parent, low);
    if (low !== this.#order.get(id)) return;
    const group = new Set(this.#open.splice(this.#open.lastIndexOf(id)));
    for (const member of group) this.#isOpen.delete(member);
    // The reader refuses a duty that waits for itself, so a ring has at least two.
    if (group.size > 1) this.groups.push(group);
  }

  #lower(id: string, to: number): void {
    this.#low.set(id, Math.min(this.#low.get(id) ?? to, to));
  }
}

function tiedTogether(ids: readonly string[], needs: Needs): readonly ReadonlySet<string>[] {
  const search = new Tarjan(needs);
  for (const id of ids) search.from(id);
  return search.groups;
}

/** Breadth first, so that a ring of two is not told as one of nine. */
function shortestRing(start: string, group: ReadonlySet<string>, needs: Needs): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const needed of needs.get(id) ?? []) {
      if (needed === start) return pathTo(id, cameFrom);
      if (!group.has(needed) || cameFrom.has(needed)) continue;
      cameFrom.set(needed, id);
      queue.push(needed);
    }
  }
  return [start];
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let id = cameFrom.get(end); id !== undefined; id = cameFrom.get(id)) path.push(id);
  return path.reverse();
}
