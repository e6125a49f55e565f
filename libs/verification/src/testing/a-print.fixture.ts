import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import canonicalize from 'canonicalize';

/** Numbers of the objects that tests change. */
export const OBJECTS = {
  catalog: 1,
  page: 3,
  content: 4,
  font: 5,
  employee: 6,
  'employee-name': 7,
  'employee-date': 8,
  organisation: 9,
  'organisation-date': 10,
  nothing: 11,
  model: 12,
  specification: 13,
  info: 14,
} as const;
const STREAMS: readonly number[] = [OBJECTS.content, OBJECTS.nothing, OBJECTS.model];
const CONTAINER = 40;
const REFERENCES = 41;

const MODEL = canonicalize({ workpact: 1, role: { title: 'Example', weeklyMinutes: 2400 } }) ?? '';
export const MODEL_HASH = createHash('sha256').update(MODEL).digest('hex');

/** Bodies of the objects of a print, by number: what a test changes before it is written. */
export type Bodies = Readonly<Record<number, string>>;

const field = (name: string, type: 'Sig' | 'Tx', rect: string): string =>
  `<</Type /Annot /Subtype /Widget /FT /${type} /T (${name}) /F 4 /Rect [${rect}] /P ${OBJECTS.page} 0 R ` +
  `/AP <</N ${OBJECTS.nothing} 0 R>>${type === 'Tx' ? ' /Ff 1 /DA (/Helv 10 Tf 0 g)' : ''}>>`;
const FIELDS = [6, 7, 8, 9, 10].map((number) => `${number} 0 R`).join(' ');

/** An agreement as it is printed: one page with places to sign, the work model inside. */
export const PRINT: Bodies = {
  [OBJECTS.catalog]:
    `<</Type /Catalog /Pages 2 0 R /Lang (en) /AcroForm <</Fields [${FIELDS}] /DR <<>> /DA (/Helv 10 Tf 0 g)>> ` +
    `/AF [${OBJECTS.specification} 0 R] /Names <</EmbeddedFiles <</Names [(work-model.json) ${OBJECTS.specification} 0 R]>>>>>>`,
  2: `<</Type /Pages /Kids [${OBJECTS.page} 0 R] /Count 1>>`,
  [OBJECTS.page]:
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${OBJECTS.content} 0 R ` +
    `/Resources <</Font <</F1 ${OBJECTS.font} 0 R>>>> /Annots [${FIELDS}]>>`,
  [OBJECTS.content]: 'BT /F1 18 Tf 72 760 Td (You work 40 hours a week.) Tj ET',
  [OBJECTS.font]: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
  [OBJECTS.employee]: field('employee', 'Sig', '72 600 272 657'),
  [OBJECTS['employee-name']]: field('employee-name', 'Tx', '72 570 272 590'),
  [OBJECTS['employee-date']]: field('employee-date', 'Tx', '72 545 272 565'),
  [OBJECTS.organisation]: field('organisation', 'Sig', '320 600 520 657'),
  [OBJECTS['organisation-date']]: field('organisation-date', 'Tx', '320 545 520 565'),
  [OBJECTS.nothing]: '',
  [OBJECTS.model]: MODEL,
  [OBJECTS.specification]:
    `<</Type /Filespec /F (work-model.json) /UF (work-model.json) /AFRelationship /Data ` +
    `/EF <</F ${OBJECTS.model} 0 R /UF ${OBJECTS.model} 0 R>>>>`,
  [OBJECTS.info]: '<</Title (Agreement of an example)>>',
};

const DICTIONARIES: Readonly<Record<number, string>> = {
  [OBJECTS.nothing]: '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <<>>',
  [OBJECTS.model]: '/Type /EmbeddedFile /Subtype /application#2Fjson',
};

/** Written as prints are: streams one by one, all else in an object stream, and a cross-reference stream. */
export function aPrint(bodies: Bodies = PRINT): Buffer {
  const file = new FileInParts('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');
  const packed: [number, string][] = [];
  for (const [key, body] of Object.entries(bodies)) {
    const number = Number(key);
    if (STREAMS.includes(number)) file.stream(number, DICTIONARIES[number] ?? '', Buffer.from(body, 'latin1'));
    else packed.push([number, body]);
  }
  file.container(CONTAINER, packed);
  return file.end(REFERENCES, `/Root ${OBJECTS.catalog} 0 R /Info ${OBJECTS.info} 0 R`, null);
}

/** A file that is being written, and where its objects are. */
export class FileInParts {
  private readonly parts: Buffer[];
  private position: number;
  private readonly rows = new Map<number, readonly [number, number, number]>();

  constructor(start: string | Buffer) {
    this.parts = [typeof start === 'string' ? Buffer.from(start, 'latin1') : start];
    this.position = this.parts[0]?.length ?? 0;
  }

  get offset(): number {
    return this.position;
  }

  raw(text: string): void {
    const bytes = Buffer.from(text, 'latin1');
    this.parts.push(bytes);
    this.position += bytes.length;
  }

  object(number: number, body: string): void {
    this.rows.set(number, [1, this.position, 0]);
    this.raw(`${number} 0 obj\n${body}\nendobj\n`);
  }

  stream(number: number, dictionary: string, content: Buffer, isPacked = true): void {
    const bytes = isPacked ? deflateSync(content) : content;
    const filter = isPacked ? ' /Filter /FlateDecode' : '';
    this.object(
      number,
      `<<${dictionary}${filter} /Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream`,
    );
  }

  container(number: number, packed: readonly (readonly [number, string])[]): void {
    let at = 0;
    const list = packed.map(([inside, body], index) => {
      this.rows.set(inside, [2, number, index]);
      const place = `${inside} ${at}`;
      at += body.length + 1;
      return place;
    });
    const head = `${list.join(' ')}\n`;
    const body = head + packed.map(([, text]) => text).join('\n');
    this.stream(number, `/Type /ObjStm /N ${packed.length} /First ${head.length}`, Buffer.from(body, 'latin1'));
  }

  /** @param previous offset of the cross-references before; null for the first revision */
  end(number: number, trailer: string, previous: number | null): Buffer {
    const offset = this.position;
    this.rows.set(number, [1, offset, 0]);
    const sorted = [...this.rows].sort(([a], [b]) => a - b);
    const table = Buffer.alloc(sorted.length * 7);
    sorted.forEach(([, [type, second, third]], row) => {
      table.writeUInt8(type, row * 7);
      table.writeUInt32BE(second, row * 7 + 1);
      table.writeUInt16BE(third, row * 7 + 5);
    });
    const index = sorted.map(([one]) => `${one} 1`).join(' ');
    const size = number + 1;
    const before = previous === null ? '' : ` /Prev ${previous}`;
    this.stream(
      number,
      `/Type /XRef /Size ${size} /W [1 4 2] /Index [${index}] ${trailer} /ID [<${'AB'.repeat(16)}> <${'AB'.repeat(16)}>]${before}`,
      table,
    );
    this.raw(`startxref\n${offset}\n%%EOF\n`);
    return Buffer.concat(this.parts);
  }
}
