import { ProductError, type InputFault } from '#platform';

/** NIST SP 800-63B asks for length and against the obvious, and against rules of composition. */
const SHORTEST = 12;
const LONGEST = 256;
const FEWEST_DIFFERENT = 5;
/** What is too short to make a password that contains it obvious. */
const SHORTEST_OWN_WORD = 4;

export class PasswordTooWeak extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'password-too-weak';
  override readonly faults: readonly InputFault[];

  constructor(detail: string) {
    super(`This password is too easy to guess: it ${detail}`);
    this.faults = [{ pointer: '/password', detail }];
  }
}

/** @throws PasswordTooWeak */
export function assertPasswordGood(password: string, owner: { readonly email: string; readonly name: string }): void {
  const letters = Array.from(password.normalize('NFKC'));
  if (letters.length < SHORTEST)
    throw new PasswordTooWeak(`has fewer than ${SHORTEST} characters. Three or four words do.`);
  if (letters.length > LONGEST) throw new PasswordTooWeak(`has more than ${LONGEST} characters.`);
  if (new Set(letters).size < FEWEST_DIFFERENT) throw new PasswordTooWeak('repeats the same few characters.');
  const text = password.toLowerCase();
  const own = [owner.email, owner.name, 'workpact password']
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= SHORTEST_OWN_WORD);
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), text);
  const isMostlyOwn = rest !== text && rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length < SHORTEST / 2;
  if (isMostlyOwn) throw new PasswordTooWeak('is little more than your name or e-mail address.');
}
