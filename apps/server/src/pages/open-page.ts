import type { Language, SafeHtml, Templates } from '#documents';
import { assetAddress } from './assets.js';
import { layoutWords } from './layout-words.js';

export interface OpenFrame {
  readonly title: string;
  readonly scripts?: readonly SafeHtml[];
}

/** A page for anybody, signed in or not. @param view what the template shows, besides its frame */
export function openPageOf(
  templates: Templates,
  template: string,
  language: Language,
  { title, scripts = [] }: OpenFrame,
  view: object,
): string {
  const words = { skip: layoutWords(language)('skip') };
  return templates.render(template, { ...view, language, title, scripts, style: assetAddress('app.css'), words });
}

/** The language that a browser asks for, of those that there are. @param header `Accept-Language` */
export function languageAskedFor(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q\s*=\s*/u);
      return { language: tag.toLowerCase().split('-')[0], weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'de') && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.language === 'de' ? 'de' : 'en';
}
