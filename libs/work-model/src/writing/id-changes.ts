import type { Path } from '../reading/fault.js';
import { isMap, valueAt } from '../reading/schema-walk.js';
import { plainValue, type SourceNode } from '../reading/source-tree.js';
import type { WorkModel } from '../schema/work-model.js';
import type { FileChange } from './file-change.js';
import { findAt } from './layout/place.js';

/**
 * Ids that a file leaves out are made from titles, so a new title would change them. These changes write such ids out, as they must stay.
 * Items come before windows, whose ids are made from those of their items: windows are only looked at when all items are right.
 *
 * @param model What the file says now.
 */
export function idChanges(tree: SourceNode, model: WorkModel | null, target: WorkModel): FileChange[] {
  if (model === null) return [];
  const wrong = wrongIds(model, target, []);
  const items = wrong.filter(({ path }) => findAt(tree, path)?.node.kind === 'map' && !isHoursMap(tree, path));
  const windows = wrong.filter((one) => !items.includes(one));
  return (items.length > 0 ? items : windows).map(({ path, id }) => idChange(tree, path, id));
}

function wrongIds(now: unknown, target: unknown, path: Path): { path: Path; id: string }[] {
  if (Array.isArray(now) && Array.isArray(target)) {
    return now.flatMap((item: unknown, index) => wrongIds(item, target[index], [...path, index]));
  }
  if (!isMap(now) || !isMap(target)) return [];
  const wanted = target['id'];
  const own = typeof wanted === 'string' && now['id'] !== wanted ? [{ path, id: wanted }] : [];
  return [...own, ...Object.keys(now).flatMap((key) => wrongIds(now[key], target[key], [...path, key]))];
}

/** Windows may be written bare, as hours or days alone; an id needs a wrapper around them. */
function idChange(tree: SourceNode, path: Path, id: string): FileChange {
  const found = findAt(tree, path);
  const bare = found ? plainValue(found.node) : null;
  if (path.length === 0 || (isMap(bare) && !isHoursMap(tree, path)))
    return { kind: 'set', path: [...path, 'id'], value: id };
  return { kind: 'set', path, value: { id, [path.at(-1) === 'meetingDays' ? 'days' : 'hours']: bare } };
}

function isHoursMap(tree: SourceNode, path: Path): boolean {
  const value = valueAt(plainValue(tree), path);
  const isWindow = ['workingWindow', 'coreHours', 'permitted', 'quietHours', 'meetingDays'].includes(
    String(path.at(-1)),
  );
  return isWindow && isMap(value) && !('hours' in value) && !(path.at(-1) === 'meetingDays' && 'days' in value);
}
