import type { BreakdownFormat } from './duty-breakdowns.requests.js';

export const MEDIA_TYPES: Readonly<Record<BreakdownFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  html: 'text/html',
};

/** The format that a header `Accept` likes best (RFC 9110, 12.5.1); JSON when it names none of ours, or none at all. */
export function preferredFormat(accept: string | undefined): BreakdownFormat {
  const liked = (accept ?? '')
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const formats: readonly BreakdownFormat[] = ['json', 'csv', 'svg', 'html'];
  for (const { type } of liked) {
    const format = formats.find((one) => MEDIA_TYPES[one] === type);
    if (format !== undefined) return format;
  }
  return 'json';
}
