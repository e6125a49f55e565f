import { createHash } from 'node:crypto';

/** How the page of a breakdown looks. On a phone each duty of the table becomes a list of its own. */
export const BREAKDOWN_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b2227; font: 16px/1.5 'Source Sans 3', Arial, 'Liberation Sans', sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
figure { margin: 0; }
svg { display: block; max-width: calc(100% + 1rem); height: auto; margin-left: -1rem; }
.narrow { display: none; }
table { width: 100%; margin-top: 2rem; border-collapse: collapse; }
caption { padding-bottom: 0.75rem; text-align: left; font-weight: 600; }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-top: 1px solid #c9d1d6; text-align: left; vertical-align: top; }
thead th { border-top: 0; color: #4a555c; font-size: 0.875rem; }
@media (max-width: 48rem) {
  main { padding: 1.25rem; }
  .wide { display: none; }
  .narrow { display: block; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.75rem 0; border-top: 1px solid #c9d1d6; }
  th, td { padding: 0.125rem 0; border: 0; }
  td::before { content: attr(data-column) ': '; color: #4a555c; }
}
`;

/** What a content security policy calls this one style sheet. */
export const BREAKDOWN_STYLE_SOURCE = `'sha256-${createHash('sha256').update(BREAKDOWN_STYLE).digest('base64')}'`;
