import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { makeFormFields } from './form-fields.js';
import { markArtifacts, type MarkedContent } from './artifact-marks.js';
import { embedAttachments, type AddObject, type Attachment } from './attachments.js';
import { decodedStream, parseChromiumPdf, UnexpectedPdf, type ChromiumPdf, type PdfObject } from './chromium-pdf.js';
import { writeCompactPdf } from './compact-writer.js';
import { pdfDate, reference, textString } from './pdf-notation.js';
import { srgbProfile } from './srgb-profile.js';
import { describeLink, renumberNodeIds, repairFigure, roleMap } from './structure-repairs.js';
import { xmpPacket, type DocumentProperties } from './xmp.js';

/** What the file says about itself. Same print and same facts give the same bytes. */
export interface ArchivalFacts {
  title: string;
  author: string;
  subject: string;
  keywords: readonly string[];
  /** BCP 47, for example `en-GB`. */
  language: string;
  createdAt: Date;
  /** Any text that names this document; the file identifier is derived from it. */
  documentId: string;
  attachments: readonly Attachment[];
  /** What each place to sign or write is for, by its name; screen readers say it. */
  fieldLabels?: Readonly<Record<string, string>>;
}

/** The document uses characters that no bundled font has; they would print as empty boxes. */
export class MissingGlyphs extends Error {
  override readonly name = 'MissingGlyphs';
  readonly kind = 'invalid';

  constructor(readonly pages: readonly number[]) {
    super(
      `On page ${pages.join(', ')} there are characters that no font here has; they would print as empty boxes. Replace them, or name a ` +
        'folder with a font that has them in WORKPACT_FONTS.',
    );
  }
}

const CREATOR_TOOL = 'Workpact';

/**
 * Turns a PDF just printed by Chromium into PDF/A-3u with PDF/UA-1 structure (made to the rules, not certified): metadata, output intent,
 * embedded files, places to sign as form fields, unmarked content as artifacts, described links, known structure types, a fixed identity. Takes about
 * 4 ms for 3 pages; see docs/adr/0003-pdf-archive.md for why it is not done by a PDF library.
 *
 * @throws UnexpectedPdf if the bytes are not as Chromium writes them, MissingGlyphs
 */
export async function toArchivalPdf(pdf: Uint8Array, facts: ArchivalFacts): Promise<Uint8Array> {
  const parsed = parseChromiumPdf(pdf);
  const { objects } = parsed;
  const add: AddObject = (dictionary, content) => {
    const number = objects.length + 1;
    objects.push({ number, dictionary, ...content });
    return number;
  };
  const form = makeFormFields(objects, facts.fieldLabels ?? {}, add);
  for (const object of objects) object.dictionary = describeLink(repairFigure(object.dictionary));
  renumberNodeIds(objects);
  wrapUnmarkedContent(objects);
  addRoleMap(objects);
  const properties: DocumentProperties = { ...facts, creatorTool: CREATOR_TOOL, producer: producerOf(parsed) };
  extendCatalog(parsed, facts, properties, form, add);
  objectNumbered(objects, parsed.info).dictionary = informationDictionary(properties);
  const fileId = createHash('sha256').update(facts.documentId).digest('hex').slice(0, 32).toUpperCase();
  return writeCompactPdf(objects, { catalog: parsed.catalog, info: parsed.info, fileId });
}

function wrapUnmarkedContent(objects: readonly PdfObject[]): void {
  const forms = objects.filter(
    ({ stream, dictionary }) =>
      stream && dictionary.includes('/Subtype /Form') && dictionary.includes('/StructParents '),
  );
  const formNames = new Set(forms.map(formName));
  const formsWithBoxes = forms.filter((form) => wrapStream(form, formNames).hasMissingGlyphs);
  const pages = objects.filter(({ dictionary }) => dictionary.startsWith('<</Type /Page\n'));
  const pagesWithBoxes = pages.flatMap((page, index) => {
    const content = objectNumbered(objects, Number(/\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1]));
    const ownBoxes = wrapStream(content, formNames).hasMissingGlyphs;
    return ownBoxes || formsWithBoxes.some((form) => page.dictionary.includes(`/${formName(form)} `))
      ? [index + 1]
      : [];
  });
  if (pagesWithBoxes.length) throw new MissingGlyphs(pagesWithBoxes);
}

/** Chromium names a form after its object. */
function formName(form: PdfObject): string {
  return `X${form.number}`;
}

function wrapStream(object: PdfObject, structuredForms: ReadonlySet<string>): MarkedContent {
  const marked = markArtifacts(decodedStream(object).toString('latin1'), structuredForms);
  if (marked.artifacts === 0) return marked;
  delete object.stream;
  object.unpacked = Buffer.from(marked.content, 'latin1');
  object.dictionary = object.dictionary.replace(/\/Filter \/FlateDecode\s*/, '').replace(/\s*\/Length \d+/, '');
  return marked;
}

function addRoleMap(objects: readonly PdfObject[]): void {
  const root = objects.find(({ dictionary }) => dictionary.startsWith('<</Type /StructTreeRoot\n'));
  if (!root) throw new UnexpectedPdf('The PDF has no structure: it was not printed as a tagged PDF.');
  root.dictionary = root.dictionary.replace(/>>$/, `\n${roleMap(objects)}>>`);
}

function extendCatalog(
  parsed: ChromiumPdf,
  facts: ArchivalFacts,
  properties: DocumentProperties,
  form: string | null,
  add: AddObject,
): void {
  const xmp = Buffer.from(xmpPacket(properties), 'utf8');
  const metadata = add(`<</Type /Metadata /Subtype /XML /Length ${xmp.length}>>`, { stream: xmp });
  const profile = add(`<</N 3 /Filter /FlateDecode /Length ${packedProfile().length}>>`, { stream: packedProfile() });
  const intent = add(
    `<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${reference(profile)}>>`,
  );
  const files = embedAttachments(facts.attachments, facts.createdAt, add);
  const catalog = objectNumbered(parsed.objects, parsed.catalog);
  const entries = [
    `/Lang ${textString(facts.language)}`,
    `/Metadata ${reference(metadata)}`,
    `/OutputIntents [${reference(intent)}]`,
    ...(form === null ? [] : [form]),
    ...(facts.attachments.length ? [`/AF ${files.associated}`, `/Names <</EmbeddedFiles ${files.byName}>>`] : []),
  ];
  catalog.dictionary = catalog.dictionary.replace(/\n\/Lang \([^)]*\)/, '').replace(/>>$/, `\n${entries.join('\n')}>>`);
}

let profile: Buffer | undefined;

function packedProfile(): Buffer {
  profile ??= deflateSync(srgbProfile(), { level: 9 });
  return profile;
}

function informationDictionary(properties: DocumentProperties): string {
  const date = pdfDate(properties.createdAt);
  return (
    `<</Title ${textString(properties.title)}\n/Author ${textString(properties.author)}\n/Subject ${textString(properties.subject)}\n` +
    `/Keywords ${textString(properties.keywords.join(', '))}\n/Creator ${textString(properties.creatorTool)}\n` +
    `/Producer ${textString(properties.producer)}\n/CreationDate ${date}\n/ModDate ${date}>>`
  );
}

function producerOf(parsed: ChromiumPdf): string {
  return (
    /\/Producer \(([\x20-\x7e]*)\)/.exec(objectNumbered(parsed.objects, parsed.info).dictionary)?.[1] ?? 'Chromium'
  );
}

function objectNumbered(objects: readonly PdfObject[], number: number): PdfObject {
  const object = objects[number - 1];
  if (!object) throw new UnexpectedPdf(`Object ${number} is missing.`);
  return object;
}
