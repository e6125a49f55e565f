import { LRUCache } from 'lru-cache';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import { deepFrozen } from './deep-frozen.js';

/** Characters of JSON whose models one process remembers; as objects they take some times as much. */
const MOST_REMEMBERED = 8_000_000;

const remembered = new LRUCache<string, WorkModel>({
  maxSize: MOST_REMEMBERED,
  sizeCalculation: (_model, json) => json.length,
});

/**
 * The model that JSON in exact form says. Who works on a role has it read again and again as it is (shown, checked, published), so what was
 * read a moment ago is not read again.
 *
 * @returns a frozen model, because others may have it too
 * @throws SyntaxError for what is no JSON, ZodError for what is no work model
 */
export function modelOfJson(json: string): WorkModel {
  const known = remembered.get(json);
  if (known !== undefined) return known;
  const model = deepFrozen(workModelSchema.parse(JSON.parse(json)));
  remembered.set(json, model);
  return model;
}
