/**
 * What a template may say in HTML. A list of what is allowed and not of what is dangerous: whatever a browser learns next is refused
 * until somebody has looked at it.
 */

/** Elements that lay out text. None of them loads, runs, submits, or changes how the rest is read. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr address article aside b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure footer
   h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p q s samp section small span strong sub sup table tbody td tfoot
   th thead time tr u ul var wbr`.split(/\s+/u),
);

/** Elements without content, which are not closed. */
export const EMPTY_ELEMENTS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

const EVERYWHERE: readonly string[] = [
  'class',
  'id',
  'lang',
  'dir',
  'title',
  'role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
];

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['scope', 'colspan', 'rowspan', 'headers', 'abbr'],
  td: ['colspan', 'rowspan', 'headers'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  time: ['datetime'],
};

/** Why something that people are likely to write is not allowed, and what to do instead. */
export const INSTEAD: Readonly<Record<string, string>> = {
  script: 'Templates of documents have no scripts.',
  style: 'Style belongs into style.css.',
  link: 'A document loads nothing. Style belongs into style.css.',
  meta: 'The head of a document is made by Workpact.',
  base: 'The head of a document is made by Workpact.',
  html: 'A template holds what stands inside <body>.',
  head: 'A template holds what stands inside <body>.',
  body: 'A template holds what stands inside <body>.',
  svg: 'Pictures of the week come from the view; a logo is an <img> with a data: address.',
  iframe: 'A document loads nothing.',
  object: 'A document loads nothing.',
  embed: 'A document loads nothing.',
  form: 'A document sends nothing. Fields to sign come from the partial “signatures”.',
  input: 'A document sends nothing. Fields to sign come from the partial “signatures”.',
  button: 'A document sends nothing.',
  video: 'A document loads nothing.',
  audio: 'A document loads nothing.',
  'style attribute': 'Give the element a class, and the class its style in style.css.',
  'hidden attribute': 'Leave out what is not to be read, so that the check for completeness can see it.',
  'data-expectation attribute': 'Write {{states expectation}} inside the tag of the element that states it.',
};

export function isAllowedAttribute(element: string, attribute: string): boolean {
  return EVERYWHERE.includes(attribute) || (ATTRIBUTES[element] ?? []).includes(attribute);
}

/** Characters of one picture in a source; some 90 kB of picture. */
export const LONGEST_PICTURE = 120_000;

const PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/u;
/** Places in the document, mail addresses and pages. None of them is opened unless a reader clicks. */
const LINK = /^(?:#[\w-]+|mailto:[\w.+-]+@[\w.-]+|https:\/\/[\w./~%?=+#:@!,;-]+)$/u;

/** @returns why the address cannot stand here, or null when it can */
export function faultOfAddress(attribute: 'href' | 'src', address: string): string | null {
  if (attribute === 'href') return LINK.test(address) ? null : 'a link goes to “#place”, “mailto:…” or “https://…”';
  if (!PICTURE.test(address))
    return 'a picture is inside the document: data:image/png, jpeg, webp or gif, in base64. Nothing is loaded';
  return address.length > LONGEST_PICTURE ? `a picture has at most ${LONGEST_PICTURE} characters` : null;
}
