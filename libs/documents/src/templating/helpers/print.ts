import Handlebars from 'handlebars';
import { SafeHtml } from '../../safe-html.js';
import { unprintable, type CallSite } from '../template-error.js';

/**
 * Every `{{value}}` of a template goes through this helper (reading the template puts it there). Text and numbers are printed and
 * escaped, markup made by Workpact is printed as it is, and anything else is a fault of template or view: a blank would look like
 * a sentence that was meant.
 */
export function print(value: unknown, { hash }: { hash: CallSite }): string | Handlebars.SafeString {
  if (value instanceof SafeHtml) return new Handlebars.SafeString(value.toString());
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw unprintable(value, hash);
}
