import { isMap } from '../reading/schema-walk.js';
import { FACETS, FORMS } from './facets/all.js';
import { isUsual, keysInOrder } from './usual-value.js';

/** How new values are written. */
export interface WritingStyle {
  /** In minutes and recurrences, as programs write files, and not in people's notation. */
  readonly isExact: boolean;
  /** Whether new items say their ids, also when their titles would give the same. */
  readonly givesIds: boolean;
}

/**
 * A value of the exact model as a role file would say it anew: in people's notation, without what goes without saying.
 *
 * @param pattern Its place in the exact model, `*` for any item.
 */
export function writtenValue(pattern: string, value: unknown, style: WritingStyle): unknown {
  const form = FORMS[pattern];
  if (form && value !== null) return form(value, undefined, style.isExact);
  if (Array.isArray(value)) return value.map((item) => writtenValue(`${pattern}/*`, item, style));
  return isMap(value) ? writtenMap(pattern, value, style) : value;
}

function writtenMap(pattern: string, value: Record<string, unknown>, style: WritingStyle): Record<string, unknown> {
  const facets = FACETS[pattern] ?? [];
  const order = keysInOrder(pattern);
  const written: Record<string, unknown> = {};
  for (const key of order.length > 0 ? order : Object.keys(value)) {
    const facet = facets.find(({ exact }) => exact.includes(key));
    if (facet) Object.assign(written, facet.write(value, {}, style.isExact));
    else if (!isUsual(`${pattern}/${key}`, value[key]) && (key !== 'id' || style.givesIds))
      written[key] = writtenValue(`${pattern}/${key}`, value[key], style);
  }
  return written;
}
