import { TemplateError } from '../template-error.js';
import { AT_RULES, FUNCTIONS, HIDING, INNER_PICTURE, LARGEST_NUMBER } from './style-words.js';

/** A piece of CSS: what it is, as it is written, and its line. */
interface Token {
  readonly kind: 'space' | 'string' | 'picture' | 'at' | 'function' | 'hash' | 'number' | 'word' | 'sign';
  readonly text: string;
  readonly line: number;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /^(?:\s+|\/\*(?:[^*<]|\*(?!\/))*\*\/)/u],
  // Escapes only inside strings, where they are characters; outside they would be another way to write a forbidden word.
  ['string', /^(?:"(?:[^"\\\n<]|\\(?:[0-9a-fA-F]{1,6}|["'\\]))*"|'(?:[^'\\\n<]|\\(?:[0-9a-fA-F]{1,6}|["'\\]))*')/u],
  ['picture', INNER_PICTURE],
  ['at', /^@-?[a-zA-Z][\w-]*/u],
  ['function', /^-{0,2}[a-zA-Z_][\w-]*\(/u],
  ['hash', /^#[\w-]+/u],
  ['number', /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:%|[a-zA-Z]+)?/u],
  ['word', /^-{0,2}[a-zA-Z_\u00a0-\u{10ffff}][\w\u00a0-\u{10ffff}-]*/u],
  ['sign', /^(?:[{}()[\]:;,.>+~*=^$|!%&-]|\/(?!\*))/u],
];

/**
 * Reads a style sheet token by token and refuses everything that could load, hide, or end the style element. What is allowed is listed
 * in `style-words`; a word that is on no list is refused.
 *
 * @throws TemplateError with the line
 */
export function checkStyle(template: string, css: string): void {
  const tokens = readTokens(template, css);
  const refuse = (line: number, reason: string): never => {
    throw new TemplateError(template, line, null, reason);
  };
  for (const token of tokens) {
    const fault = faultOfToken(token);
    if (fault !== null) refuse(token.line, fault);
  }
  assertClosed(tokens, refuse);
  assertReadable(tokens, refuse);
}

function readTokens(template: string, css: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let rest = css; rest !== '';) {
    const token = nextToken(rest, line);
    if (token === null) {
      const found = rest.split('\n', 1)[0]?.slice(0, 30) ?? '';
      throw new TemplateError(template, line, null, `cannot be read at “${found}”. ${hintFor(rest)}`);
    }
    tokens.push(token);
    line += token.text.split('\n').length - 1;
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

function nextToken(rest: string, line: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return { kind, text, line };
  }
  return null;
}

function hintFor(rest: string): string {
  if (rest.startsWith('\\')) return 'A backslash has a meaning only inside quotes, before the number of a character.';
  if (rest.startsWith('<')) return '“<” would end the style; write max-width instead of <=.';
  if (rest.startsWith('"') || rest.startsWith("'")) return 'A text in quotes ends on its line and holds no “<”.';
  return rest.startsWith('/*') ? 'The comment does not end, or holds “<”.' : 'This sign has no meaning in CSS here.';
}

function faultOfToken({ kind, text }: Token): string | null {
  const name = text.toLowerCase();
  if (kind === 'at' && !AT_RULES.has(name.slice(1))) {
    const why = name === '@font-face' ? 'Documents use the fonts that Workpact brings.' : 'A document loads nothing.';
    return `${text} is not a rule of documents. ${name === '@font-face' || name === '@import' ? why : `There are: ${[...AT_RULES].slice(0, 3).join(', ')} and the margin boxes of @page.`}`;
  }
  if (kind === 'function' && !FUNCTIONS.has(name.slice(0, -1))) {
    if (name === 'url(')
      return 'url() holds a picture inside the style only: data:image/png, jpeg, webp or gif, in base64. Nothing is loaded.';
    return `Documents do not know the function ${text}).`;
  }
  if (kind === 'number' && Math.abs(Number.parseFloat(text)) > LARGEST_NUMBER)
    return `${text} is too large a number for a page.`;
  return null;
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** Brackets that do not fit each other make a browser read on in another way than people do. */
function assertClosed(tokens: readonly Token[], refuse: (line: number, reason: string) => never): void {
  const open: { readonly line: number; readonly end: string; readonly text: string }[] = [];
  for (const { kind, text, line } of tokens) {
    const sign = kind === 'function' ? '(' : text;
    const end = kind === 'sign' || kind === 'function' ? CLOSES[sign] : undefined;
    if (end !== undefined) open.push({ line, end, text });
    else if (kind === 'sign' && Object.values(CLOSES).includes(text) && open.pop()?.end !== text) {
      refuse(line, `“${text}” closes nothing that is open.`);
    }
  }
  const left = open.at(-1);
  if (left !== undefined) refuse(left.line, `“${left.text}” is not closed.`);
}

/** Looks at each declaration: a name after `{`, `;` or `}`, a colon, and its value up to the next `;` or bracket. */
function assertReadable(tokens: readonly Token[], refuse: (line: number, reason: string) => never): void {
  const words = tokens.filter(({ kind }) => kind !== 'space');
  let page = false;
  for (const [index, { kind, text, line }] of words.entries()) {
    if (kind === 'at') page = text.toLowerCase() === '@page';
    if (kind !== 'word' || words[index + 1]?.text !== ':' || !'{;}'.includes(words[index - 1]?.text ?? '{')) continue;
    const property = text.toLowerCase();
    const value = valueFrom(words, index + 2);
    if (page && property === 'size')
      refuse(line, 'the size of the paper is chosen when a document is asked for; leave it out.');
    if (HIDING[property]?.test(value)) {
      refuse(
        line,
        `“${property}: ${value}” hides what the document says. Leave the part out of the template instead, so that the check for completeness can see it.`,
      );
    }
  }
}

function valueFrom(words: readonly Token[], from: number): string {
  const end = words.findIndex(({ text }, index) => index >= from && /^[;{}]$/u.test(text));
  return words
    .slice(from, end === -1 ? undefined : end)
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase();
}
