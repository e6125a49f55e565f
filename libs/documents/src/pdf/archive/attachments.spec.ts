import { createHash } from 'node:crypto';
import { embedAttachments, type Attachment } from './attachments.js';

describe('embedded files', () => {
  const file = (name: string): Attachment => ({
    name,
    mimeType: 'text/plain',
    description: `About ${name}`,
    bytes: Buffer.from(`content of ${name}`),
    relationship: 'Source',
  });
  const embed = (...names: string[]) => {
    const objects: Array<{ dictionary: string; unpacked?: Uint8Array }> = [];
    const entries = embedAttachments(names.map(file), new Date('2026-03-01T10:00:00Z'), (dictionary, content) =>
      objects.push({ dictionary, ...content }),
    );
    return { objects, ...entries };
  };

  it('are associated in the order given, and named in the order of their bytes', () => {
    const { associated, byName } = embed('ö.txt', 'b.txt', 'a b.txt', 'a');
    expect(associated).toBe('[2 0 R 4 0 R 6 0 R 8 0 R]');
    expect(byName).toBe('<</Names [(a) 8 0 R (a b.txt) 6 0 R (b.txt) 4 0 R <FEFF00F6002E007400780074> 2 0 R]>>');
  });

  it('carry size, checksum, date and relationship', () => {
    const [embedded, specification] = embed('a.txt').objects;
    expect(Buffer.from(embedded!.unpacked!).toString()).toBe('content of a.txt');
    const checksum = createHash('md5').update('content of a.txt').digest('hex').toUpperCase();
    expect(embedded!.dictionary).toContain(
      `/Params <</Size 16 /CheckSum <${checksum}> /CreationDate (D:20260301100000+00'00')`,
    );
    expect(specification!.dictionary).toBe(
      '<</Type /Filespec /F (a.txt) /UF (a.txt) /Desc (About a.txt) /AFRelationship /Source /EF <</F 1 0 R /UF 1 0 R>>>>',
    );
  });
});
