import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { projectRoot } from '#program';

/** Languages that mail is written in: folders below each mail in `templates/mail`. */
export const MAIL_LANGUAGES = ['en', 'de'] as const;
type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** What a mail says: words and numbers, as they are printed. */
export type MailValues = Readonly<Record<string, string | number>>;

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A text of a mail cannot be read or filled. Names the template and what is wrong with it; a defect, never the reader's fault. */
export class MailTextError extends Error {
  override readonly name = 'MailTextError';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`templates/mail/${path}: ${reason}`, options);
  }
}

type Part = 'subject' | 'text' | 'html';
const PARTS: readonly Part[] = ['subject', 'text', 'html'];
/** Values have no parts, and templates no helpers but these two. */
const STRICT = { strict: true, knownHelpersOnly: true, knownHelpers: { if: true, unless: true } };

const templates = new Map<string, Handlebars.TemplateDelegate<object>>();

/**
 * Subject, text and HTML of one mail, from `templates/mail/<name>/<language>/`. Languages that are missing there become English.
 *
 * @param language BCP 47 tag of the reader; its first part counts (`de-AT` is German)
 * @throws MailTextError when a value is missing or empty; nothing is ever printed as a blank
 */
export function mailText(name: string, language: string, values: MailValues): MailText {
  const chosen = MAIL_LANGUAGES.find((known) => known === language.toLowerCase().split('-')[0]) ?? 'en';
  const [subject, text, html] = PARTS.map((part) => fill(name, chosen, part, values));
  if (subject === undefined || text === undefined || html === undefined) throw new MailTextError(name, 'has no parts');
  return { subject: subject.trim().replace(/\s+/gu, ' '), text, html: inFrame(subject.trim(), html, chosen) };
}

function inFrame(title: string, body: string, language: MailLanguage): string {
  const frame = template('frame.hbs', 'html');
  // Not a value like others: the body has been escaped when it was filled.
  return frame({ title, language, body: new Handlebars.SafeString(body) });
}

function fill(name: string, language: MailLanguage, part: Part, values: MailValues): string {
  const path = `${name}/${language}/${part}.hbs`;
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string' ? value.trim() === '' : !Number.isFinite(value))
      throw new MailTextError(path, `“${key}” is empty`);
  }
  const filled = template(path, part);
  try {
    // A copy has own properties only, which is all that Handlebars may read.
    return filled({ ...values });
  } catch (error) {
    const missing = /"([^"]+)" not defined/u.exec(error instanceof Error ? error.message : '')?.[1];
    const reason = missing === undefined ? 'cannot be filled' : `asks for “${missing}”, which was not given`;
    throw new MailTextError(path, reason, { cause: error });
  }
}

function template(path: string, part: Part): Handlebars.TemplateDelegate<object> {
  const known = templates.get(path);
  if (known !== undefined) return known;
  const file = join(projectRoot(), 'templates', 'mail', path);
  if (!existsSync(file)) throw new MailTextError(path, 'there is no such template');
  const read = Handlebars.compile<object>(readFileSync(file, 'utf8'), { ...STRICT, noEscape: part !== 'html' });
  templates.set(path, read);
  return read;
}
