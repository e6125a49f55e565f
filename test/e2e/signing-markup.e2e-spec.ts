import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { aSigningDoor, reading, type PageAnswer, type SigningDoor } from './signing-visitors.js';

const MARKUP = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&{{7*191}}`;
/** As it stands in text and in attributes; the rest of it harms nobody. */
const ESCAPED = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src';
const LIVE = /<script>alert|<img src=x|onerror=alert\(2\)>|\b1337\b/;

let door: SigningDoor;
let roleId: string;

beforeAll(async () => {
  door = await aSigningDoor(`Example ${MARKUP}`);
  roleId = await door.publishedRole((text) =>
    text.replace('title: Platform Engineer', `title: 'Engineer ${MARKUP.replaceAll("'", "''")}'`),
  );
}, 60_000);
afterAll(async () => {
  await door.close();
});

function expectEscaped(name: string, { status, text }: PageAnswer, expected = 200): void {
  expect([name, status]).toEqual([name, expected]);
  expect([name, LIVE.exec(text)?.[0] ?? null]).toEqual([name, null]);
  expect([name, text.includes(ESCAPED)]).toEqual([name, true]);
}

it('markup in names, titles, messages, questions, answers and reasons is shown as it was typed, on all pages, in mail and in print', async () => {
  const { id, hire, company } = await door.sent(roleId, { message: `Welcome ${MARKUP}` }, `Zoë ${MARKUP}`);
  const link = await door.linkTo(hire);
  expectEscaped('link', await door.visitor().get(link));
  const visitor = await reading(door, hire);
  expectEscaped('used link', await door.visitor().get(link), 410);
  const [, expectation = ''] = /name="expectation" value="([^"]+)"/.exec((await visitor.get()).text) ?? [];
  expect((await visitor.act('ask', { expectation, text: `Is this so? ${MARKUP}` })).status).toBe(303);
  const { questions } = await door.api('GET', `/agreements/${id}`);
  await door.api('POST', `/agreements/${id}/questions/${questions[0]?.id}/answer`, { answer: `Yes. ${MARKUP}` });
  expectEscaped('reading', await visitor.get());
  expectEscaped('phone', await visitor.act('device'));
  for (const name of ['hire', 'company'] as const) {
    const signer = name === 'hire' ? visitor : await reading(door, company);
    expectEscaped(`reading of ${name}`, await signer.get());
    expect((await signer.act('prepare', { text: MARKUP, intends: 'yes' })).status).toBe(303);
    const confirm = await signer.get('/confirm');
    expectEscaped(`confirming of ${name}`, confirm);
    const [, digest = ''] = /name="digest" value="([0-9a-f]{64})"/.exec(confirm.text) ?? [];
    expect((await signer.act('confirm', { digest })).status).toBe(303);
    expectEscaped(`done of ${name}`, await signer.get());
  }
  const sealed = await door.linkTo(hire, 'signed');
  expectEscaped('sealed', await door.visitor().get(sealed));
  for (const which of ['document', 'certificate']) {
    const file = join(door.folder, `${which}.pdf`);
    const { bytes, headers } = await door.visitor().get(`${sealed}/${which}.pdf`);
    writeFileSync(file, bytes);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.pdf"$/);
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')).toContain(
      '<script>alert(1)</script>',
    );
    // What the document itself would run.
    expect(execFileSync('pdfinfo', ['-js', file], { encoding: 'utf8' }).trim()).toBe('');
  }
  const mails = [...door.mailsTo(hire), ...door.mailsTo(company)];
  expect(mails.length).toBeGreaterThanOrEqual(4);
  for (const { html, subject } of mails) {
    expect([subject, LIVE.exec(html)?.[0] ?? null]).toEqual([subject, null]);
    expect([subject, html.includes(ESCAPED)]).toEqual([subject, true]);
  }
}, 120_000);

it('markup in a reason and in the name of a colleague does nothing, and what cannot be printed on a line is no name', async () => {
  const declined = await door.sent(roleId);
  const visitor = await reading(door, declined.hire);
  expect((await visitor.act('decline', { reason: `No. ${MARKUP}` })).status).toBe(303);
  expectEscaped('declined', await visitor.get());
  const told = await eventually(() =>
    door.mailsTo('owner@examples.example').find(({ text }) => text.includes('No. <script>')),
  );
  expect(LIVE.exec(told.html)).toBeNull();
  const { id, hire, company } = await door.sent(roleId);
  const first = await reading(door, hire);
  await first.act('prepare', { text: 'Zoë', intends: 'yes' });
  const [, digest = ''] = /name="digest" value="([0-9a-f]{64})"/.exec((await first.get('/confirm')).text) ?? [];
  await first.act('confirm', { digest });
  const signer = door.visitor();
  await signer.open(await door.linkTo(company));
  const colleague = { email: 'ben@example-works.example', title: '' };
  for (const displayName of ['Ben\r\nBcc: spy@evil.example', 'Ben\u2028Okafor', 'Ben \u202Erofako', '\t'])
    expect((await signer.act('delegate', { ...colleague, displayName })).status).toBe(422);
  const bad = {
    displayName: 'Ben',
    email: 'ben@example-works.example\r\nRCPT TO:<spy@evil.example>',
    title: 'Head\nof',
  };
  for (const field of ['email', 'title'] as const)
    expect((await signer.act('delegate', { displayName: 'Ben', ...colleague, [field]: bad[field] })).status).toBe(422);
  expectEscaped('delegated', await signer.act('delegate', { ...colleague, displayName: `Ben ${MARKUP}` }));
  expectEscaped('link of the colleague', await door.visitor().get(await door.linkTo(colleague.email)));
  const { parties } = await door.api('GET', `/agreements/${id}`);
  expect(parties.map(({ email }) => email)).toEqual([hire, colleague.email]);
}, 120_000);
