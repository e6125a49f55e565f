// Memory of a process and all that descend from it, from /proc (Linux only).
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Resident memory, summed. Pages that processes share (the browser's program above all) are counted in each, so the sum is more than
 * the machine gives; the growth is right.
 *
 * @param {number} root process id
 * @returns {number} bytes
 */
export function residentBytesOfTree(root) {
  const parents = new Map(processIds().map((id) => [id, parentOf(id)]));
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    const children = [...parents].filter(([id, parent]) => tree.has(parent) && !tree.has(id));
    for (const [id] of children) tree.add(id);
    grown = children.length > 0;
  }
  return [...tree].reduce((sum, id) => sum + residentBytes(id), 0);
}

function processIds() {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(id) {
  return Number(/^PPid:\s*(\d+)/m.exec(statusOf(id))?.[1] ?? 0);
}

function residentBytes(id) {
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(statusOf(id))?.[1] ?? 0) * 1024;
}

function statusOf(id) {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}
