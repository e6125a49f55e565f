// Processor time by process, from /proc: what an operation costs stays the same on a machine that others use too, unlike its duration.
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second on all machines that this runs on. */
const TICK_MS = 10;

/** Milliseconds that a process has used so far. With `gone`, also those of its children that have ended. */
export function usedMs(pid, { gone = false } = {}) {
  const fields = fieldsOf(pid);
  const ticks = gone ? fields.slice(11, 15) : fields.slice(11, 13);
  return ticks.reduce((sum, ticksOf) => sum + Number(ticksOf), 0) * TICK_MS;
}

/** Milliseconds of all processes of a Postgres. @param {number} postmaster */
export function postgresMs(postmaster) {
  return children(postmaster).reduce((sum, pid) => sum + used(pid), usedMs(postmaster, { gone: true }));
}

/** Milliseconds that all programs of this machine have used so far. */
export function machineMs() {
  const [user, nice, system] = readFileSync('/proc/stat', 'latin1').split('\n')[0].split(/\s+/).slice(1).map(Number);
  return (user + nice + system) * TICK_MS;
}

export function parentOf(pid) {
  return Number(fieldsOf(pid)[1]);
}

function used(pid) {
  try {
    return usedMs(pid);
  } catch {
    return 0; // ended in between; then its parent has it
  }
}

function children(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return parentOf(pid) === parent;
      } catch {
        return false;
      }
    });
}

/** From the third field on: the second is a name, which may hold spaces. */
function fieldsOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
