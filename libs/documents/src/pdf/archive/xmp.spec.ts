import { xmpPacket } from './xmp.js';

const PROPERTIES = {
  title: 'A <b> & "c"\u0000\u000B',
  author: 'Søren',
  subject: 's',
  keywords: ['x', 'y'],
  language: 'da',
  createdAt: new Date('2026-03-01T10:00:07.900Z'),
  creatorTool: 'Workpact',
  producer: 'Skia/PDF m153',
};

describe('the XMP packet', () => {
  const packet = xmpPacket(PROPERTIES);

  it('escapes text, and leaves out what XML cannot say', () => {
    expect(packet).toContain('<rdf:li xml:lang="x-default">A &lt;b&gt; &amp; &quot;c&quot;</rdf:li>');
  });

  it('lists each keyword, and all of them as the document information does', () => {
    expect(packet).toContain('<dc:subject><rdf:Bag><rdf:li>x</rdf:li><rdf:li>y</rdf:li></rdf:Bag></dc:subject>');
    expect(packet).toContain('<pdf:Keywords>x, y</pdf:Keywords>');
  });

  it('gives the date to the second, as the document information does', () => {
    expect(packet).toContain('<xmp:CreateDate>2026-03-01T10:00:07+00:00</xmp:CreateDate>');
  });
});
