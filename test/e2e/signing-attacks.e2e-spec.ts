import { deflateSync } from 'node:zlib';
import { aJpeg, aPng } from '../../libs/agreements/src/signing/pictures.fixture.js';
import { aSigningDoor, reading, type PageAnswer, type SigningDoor, type VisitorByHand } from './signing-visitors.js';

let door: SigningDoor;
let roleId: string;

beforeAll(async () => {
  door = await aSigningDoor('Example Works Ltd');
  roleId = await door.publishedRole();
}, 60_000);
afterAll(async () => {
  await door.close();
});

const signatureBy = (visitor: VisitorByHand) =>
  door.sql('SELECT 1 FROM agreement_signature WHERE party_id = $1', [partyOf(visitor)]);
const partyOf = (visitor: VisitorByHand): string => visitor.base.split('/').at(-1) ?? '';
const digestIn = ({ text }: PageAnswer): string => /name="digest" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '';

/** Made when they are needed: Jest writes out what stands in a table of tests. */
const NOT_PICTURES: Readonly<Record<string, readonly [make: () => Buffer, words: RegExp]>> = {
  'an SVG with a script': [
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    /no PNG or JPEG/,
  ],
  'a GIF': [() => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), /no PNG or JPEG/],
  'a PNG that says it is 60,000 points wide and high': [
    () => aPng({ width: 60_000, height: 60_000, pixels: deflateSync(Buffer.alloc(1000)) }),
    /million pixels/,
  ],
  'a small PNG whose pixels unpack to half a gigabyte': [
    () => aPng({ pixels: deflateSync(Buffer.alloc(500_000_000)) }),
    /no PNG or JPEG/,
  ],
  'a JPEG that is a page as well': [
    () => Buffer.concat([aJpeg(), Buffer.from('<script>alert(1)</script>')]),
    /something else in this file/,
  ],
  'a JPEG that is an archive as well': [
    () => Buffer.concat([aJpeg(), Buffer.from('PK\u0003\u0004')]),
    /something else in this file/,
  ],
  'a PNG that is a document as well': [
    () => Buffer.concat([aPng(), Buffer.from('%PDF-1.7')]),
    /something else in this file/,
  ],
  'a PNG of more than a megabyte': [() => aPng({ pixels: Buffer.alloc(1_200_000, 7) }), /Something in the form/],
};

describe('a picture of a signature', () => {
  let visitor: VisitorByHand;
  beforeAll(async () => {
    visitor = await reading(door, (await door.sent(roleId)).hire);
  });
  const upload = (picture: Buffer): Promise<PageAnswer> =>
    visitor.act('prepare', { kind: 'image', image: picture.toString('base64'), intends: 'yes' });

  it.each(Object.keys(NOT_PICTURES))('that is %s is refused in a sentence, and the server goes on', async (what) => {
    const [make, words] = NOT_PICTURES[what] ?? [];
    const picture = make?.() ?? Buffer.alloc(0);
    const answer = await upload(picture);
    expect(answer.status).toBe(422);
    expect(/role="alert">([^<]+)</.exec(answer.text)?.[1]).toMatch(words ?? 'nothing');
    expect((await visitor.get()).status).toBe(200);
  });

  it('of 20 MB is refused before it is read, and the server goes on', async () => {
    const answer = await upload(Buffer.alloc(20 * 1024 * 1024, 7));
    expect(answer.status).toBe(413);
    expect(answer.text).toMatch(/too large|larger than|at most/i);
    expect((await visitor.get()).status).toBe(200);
  });

  it('that is a plain PNG or JPEG is shown in the document', async () => {
    for (const picture of [aPng(), aJpeg([[0xfe, 'Made with a phone']])]) {
      expect((await upload(picture)).status).toBe(303);
      const prepared = await visitor.get('/prepared.pdf');
      expect([prepared.status, prepared.bytes.includes('Made with a phone')]).toEqual([200, false]);
    }
  });
});

/** Everything that a party’s links and pages answer with, good and bad. */
async function allPages(): Promise<ReadonlyMap<string, PageAnswer>> {
  const { hire, company } = await door.sent(roleId);
  const anybody = door.visitor();
  const link = await door.linkTo(hire);
  const pages = new Map([
    ['link', await anybody.get(link)],
    ['link that nobody made', await anybody.get(`/agree/${'x'.repeat(43)}`)],
    ['sealed, nobody made', await anybody.get(`/signed/${'x'.repeat(43)}`)],
    ['nobody’s session', await anybody.get('/sign/0199d7b0-0000-7000-8000-000000000000')],
  ]);
  const visitor = await reading(door, hire);
  pages.set('used link', await anybody.get(link));
  pages.set('reading', await visitor.get());
  pages.set('phone', await visitor.act('device'));
  pages.set('problem', await visitor.act('prepare', { text: '' }));
  await visitor.act('prepare', { text: 'Zoë', intends: 'yes' });
  const confirm = await visitor.get('/confirm');
  pages.set('confirm', confirm);
  await visitor.act('confirm', { digest: digestIn(confirm) });
  pages.set('done', await visitor.get());
  const other = await reading(door, company);
  await other.act('prepare', { text: 'Mara', intends: 'yes' });
  await other.act('confirm', { digest: digestIn(await other.get('/confirm')) });
  pages.set('sealed', await anybody.get(await door.linkTo(hire, 'signed')));
  return pages;
}

it('no page of a party can be laid into a page of another site, is kept by a cache, or tells another site its address', async () => {
  const pages = await allPages();
  for (const [name, { headers, text, status }] of pages) {
    const told = [name, status < 500 && text.startsWith('<!doctype html>')];
    expect(told).toEqual([name, true]);
    expect([name, headers.get('x-frame-options')]).toEqual([name, 'DENY']);
    const policy = headers.get('content-security-policy') ?? '';
    expect([name, policy]).toEqual([name, expect.stringContaining("frame-ancestors 'none'")]);
    expect([name, policy]).toEqual([name, expect.not.stringContaining('unsafe')]);
    expect([name, headers.get('cache-control')]).toEqual([name, 'no-store']);
    expect([name, headers.get('referrer-policy')]).toEqual([
      name,
      expect.stringMatching(/^(?:no-referrer|same-origin)$/),
    ]);
    expect([name, headers.get('x-content-type-options')]).toEqual([name, 'nosniff']);
  }
}, 90_000);

it('documents are kept by no cache, and shown in pages of this server alone', async () => {
  const visitor = await reading(door, (await door.sent(roleId)).hire);
  await visitor.act('prepare', { text: 'Zoë', intends: 'yes' });
  for (const path of ['/document.pdf', '/prepared.pdf', '/check.pdf']) {
    const { status, headers } = await visitor.get(path);
    expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'private, no-store']);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

it('another site makes nobody open, consent, sign or decline', async () => {
  const { id, hire } = await door.sent(roleId);
  const link = await door.linkTo(hire);
  const visitor = await reading(door, hire);
  await visitor.act('prepare', { text: 'Zoë', intends: 'yes' });
  const digest = digestIn(await visitor.get('/confirm'));
  const before = await door.sql('SELECT count(*) FROM agreement_event WHERE agreement_id = $1', [id]);
  const elsewhere = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const headers of elsewhere) {
    for (const [act, form] of [
      ['confirm', { digest }],
      ['decline', { reason: 'Pressed by somebody else' }],
      ['paper', {}],
      ['consent', { agrees: 'yes' }],
      ['device', {}],
    ] as const)
      expect((await visitor.act(act, form, headers)).status).toBe(403);
    expect((await visitor.send('POST', `${link}/new-link`, {}, headers)).status).toBe(403);
  }
  expect(await door.sql('SELECT count(*) FROM agreement_event WHERE agreement_id = $1', [id])).toEqual(before);
  expect(await signatureBy(visitor)).toEqual([]);
  expect((await visitor.act('confirm', { digest })).status).toBe(303);
});

it('a request to sign that is sent again is answered as the first one, and signs once', async () => {
  const { id, hire } = await door.sent(roleId);
  const visitor = await reading(door, hire);
  await visitor.act('prepare', { text: 'Zoë', intends: 'yes' });
  const digest = digestIn(await visitor.get('/confirm'));
  const answers = await Promise.all(Array.from({ length: 6 }, () => visitor.act('confirm', { digest })));
  answers.push(await visitor.act('confirm', { digest }));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(await signatureBy(visitor)).toHaveLength(1);
  const events = `SELECT 1 FROM agreement_event WHERE agreement_id = $1 AND fact = 'agreement-signed'`;
  expect(await door.sql(events, [id])).toHaveLength(1);
  expect((await visitor.act('confirm', { digest: digest.replaceAll(/[0-7]/g, '8') })).status).toBe(409);
});

it('the cookie of one party opens no page of another, is sent to its own pages alone, and no script reads it', async () => {
  const { hire } = await door.sent(roleId);
  const visitor = door.visitor();
  const cookie = await visitor.open(await door.linkTo(hire));
  expect(cookie).toMatch(/^workpact-signer=[\w-]{43}; /);
  for (const condition of ['HttpOnly', 'SameSite=Strict', `Path=${visitor.base}`]) expect(cookie).toContain(condition);
  const other = await reading(door, (await door.sent(roleId)).hire);
  visitor.base = other.base;
  for (const path of ['', '/document.pdf', '/prepared.pdf', '/confirm']) {
    const answer = await visitor.get(path);
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.text).not.toContain('Łukasiewicz');
  }
  for (const act of ['consent', 'decline', 'paper', 'confirm', 'device', 'prepare'])
    expect((await visitor.act(act, { agrees: 'yes', reason: 'No' })).status).toBe(401);
});

it('looking at a link uses nothing up: programs that look into mail follow links', async () => {
  const { hire } = await door.sent(roleId);
  const link = await door.linkTo(hire);
  for (const method of ['GET', 'HEAD', 'GET', 'GET'])
    expect((await door.visitor().send(method, link)).status).toBe(200);
  const visitor = door.visitor();
  await visitor.open(link);
  expect((await visitor.get()).status).toBe(200);
});

it('who guesses codes is told to wait, and how long', async () => {
  const visitor = door.visitor();
  await visitor.open(await door.linkTo((await door.sent(roleId, { asksForCode: true })).hire));
  const guesses = [];
  for (let guess = 0; guess < 12; guess++) guesses.push(await visitor.act('code', { code: 'wrong' }));
  expect(guesses.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429, 429]);
  expect(Number(guesses.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(guesses.at(-1)?.text).toMatch(/too many attempts/);
});

it('what cannot be kept or read is refused and not a defect', async () => {
  const visitor = await reading(door, (await door.sent(roleId)).hire);
  const page = await visitor.get();
  const expectation = /name="expectation" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  for (const [act, form] of [
    ['ask', { expectation, text: 'Is this\u0000so?' }],
    ['ask', { expectation: '../../etc/passwd', text: 'Is this so?' }],
    ['decline', { reason: '\u0000' }],
    ['confirm', { digest: `${'0'.repeat(63)}g` }],
    ['prepare', { kind: 'drawn', strokes: '{"strokes":[[{"x":1e999}]],"width":1,"height":1}', intends: 'yes' }],
    ['prepare', { kind: 'drawn', strokes: '['.repeat(100_000), intends: 'yes' }],
    ['prepare', { text: '\u202Eexe.fdp', intends: 'yes' }],
    ['understood', { expectation: "' OR 1=1 --" }],
  ] as const) {
    const { status } = await visitor.act(act, form);
    expect([act, form, status >= 400 && status < 500]).toEqual([act, form, true]);
  }
  expect((await visitor.get()).status).toBe(200);
});

// The last: it looks at what all the others left behind, and holds back the address of this test.
it('who guesses links is told to wait, and how long; no link, session, code or address stands in the log', async () => {
  const anybody = door.visitor();
  const statuses = [];
  for (let guess = 0; guess < 64; guess++)
    statuses.push((await anybody.get(`/agree/${String(guess).padStart(43, 'x')}`)).status);
  expect(statuses.at(0)).toBe(404);
  const held = await anybody.get(`/agree/${'y'.repeat(43)}`);
  expect([held.status, Number(held.headers.get('retry-after')) > 0]).toEqual([429, true]);
  const logged = door.logged();
  expect(logged).toContain('/agree/:token');
  expect(logged).toContain('/sign/:partyId');
  expect(logged).not.toMatch(/\/(?:agree|signed)\/[\w-]{43}/);
  expect(logged).not.toMatch(/@example\.net|@example-works\.example|workpact-signer=/);
  const hashes = await door.sql(`SELECT encode(token_hash, 'hex') AS hash FROM agreement_link`);
  expect(hashes.filter(({ hash }) => logged.includes(hash))).toEqual([]);
});
