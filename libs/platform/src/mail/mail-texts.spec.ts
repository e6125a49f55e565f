import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectRoot } from '#program';
import { MAIL_LANGUAGES, mailText, MailTextError, type MailValues } from './mail-texts.js';

const folder = join(projectRoot(), 'templates', 'mail');
const NAMES = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const sampleOf = (name: string) => JSON.parse(readFileSync(join(folder, name, 'sample.json'), 'utf8')) as MailValues;
const EVERY = NAMES.flatMap((name) => MAIL_LANGUAGES.map((language) => ({ name, language })));

describe.each(EVERY)('the mail “$name” in $language', ({ name, language }) => {
  const sample = sampleOf(name);

  it('is filled from its sample, with every value in the text', () => {
    const { subject, text, html } = mailText(name, language, sample);
    for (const value of Object.values(sample)) expect(text).toContain(String(value));
    expect(subject).toMatch(/^\S.*\S$/u);
    expect(text + subject + html).not.toMatch(/\{\{|undefined|\[object/);
  });

  it('names the value that is missing, whichever it is', () => {
    for (const missing of Object.keys(sample)) {
      const values = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== missing));
      const fill = () => mailText(name, language, values);
      expect(fill).toThrow(MailTextError);
      expect(fill).toThrow(new RegExp(`templates/mail/${name}/${language}/.*“${missing}”`, 'u'));
      expect(() => mailText(name, language, { ...sample, [missing]: ' ' })).toThrow(`“${missing}” is empty`);
    }
  });

  it('is a page that screen readers can read: language, title, one heading, links that say where they lead', () => {
    const { subject, html } = mailText(name, language, sample);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.match(/<title>(.+?)<\/title>/)?.[1]).toBe(html.match(/<h1[^>]*>(.+?)<\/h1>/)?.[1]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<table|<script|src=|url\(/);
    const links = [...html.matchAll(/<a href="https:[^"]+"[^>]*>([^<]*)<\/a>/g)].map(([, words = '']) => words);
    expect(links.filter((words) => words.length < 8)).toEqual([]);
    expect(links.length > 0).toBe('link' in sample);
    expect(subject).not.toContain('&amp;');
  });

  it('says in both languages how long the link works and what to do when it was not expected', () => {
    const { text } = mailText(name, language, sample);
    const paragraphs = text.trim().split('\n\n').length;
    expect(paragraphs).toBe(mailText(name, 'en', sample).text.trim().split('\n\n').length);
  });
});

describe('the texts of mails', () => {
  it('are written in English for readers of other languages, in German for every German', () => {
    const sample = sampleOf('login-link');
    expect(mailText('login-link', 'pt-BR', sample)).toEqual(mailText('login-link', 'en', sample));
    expect(mailText('login-link', 'de-AT', sample)).toEqual(mailText('login-link', 'de', sample));
  });

  it('take foreign words as words: no markup gets into the HTML and no line into the subject', () => {
    const sample = sampleOf('invitation');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (words) => {
        if (words.trim() === '') return;
        const { subject, html } = mailText('invitation', 'en', { ...sample, inviter: `<b>${words}</b>` });
        expect(html).not.toContain('<b>');
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('are none for a name that nobody wrote', () => {
    expect(() => mailText('no-such-mail', 'en', {})).toThrow('there is no such template');
  });

  it('print nothing that every object has', () => {
    expect(() =>
      mailText('login-link', 'en', Object.create({ link: 'x', site: 'y', minutes: 1 }) as MailValues),
    ).toThrow(MailTextError);
  });
});
