import Handlebars from 'handlebars';
import { unprintable, type CallSite } from '../template-error.js';

/**
 * `<tr{{states expectation}}>` marks the element that states an expectation, so that a finished document can be checked for all
 * of them. Prints nothing for an element that states none.
 */
export function states(expectation: unknown, { hash }: { hash: CallSite }): Handlebars.SafeString {
  if (expectation === null) return new Handlebars.SafeString('');
  if (typeof expectation !== 'string' || expectation === '') throw unprintable(expectation, hash);
  return new Handlebars.SafeString(` data-expectation="${Handlebars.escapeExpression(expectation)}"`);
}
