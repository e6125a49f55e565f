// The verification page: reads the chosen file, checks it with the same code as `workpact verify`, and shows what was found.
import { reportWords, verifyDocument } from './verification.js';

const language = navigator.language.startsWith('de') ? 'de' : 'en';
const SAY = {
  en: {
    looking: 'Checking …',
    why: 'Why',
    signatures: 'Signatures',
    file: 'File',
    failed: 'The page could not be loaded whole. Load it again.',
  },
  de: {
    title: 'Ein Dokument prüfen',
    lead: 'Wählen Sie ein Dokument, das mit Workpact unterschrieben wurde. Es wird hier geprüft, in Ihrem Browser: die Datei verlässt Ihren Computer nicht.',
    choose: 'PDF wählen',
    drop: 'oder hier ablegen',
    looking: 'Wird geprüft …',
    why: 'Warum',
    signatures: 'Signaturen',
    file: 'Datei',
    failed: 'Die Seite konnte nicht ganz geladen werden. Laden Sie sie noch einmal.',
  },
}[language];

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const element = (id) => document.getElementById(id);
const made = (tag, more = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), more);
  node.append(...children);
  return node;
};

function translate() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-say]'))
    node.textContent = SAY[node.dataset.say] ?? node.textContent;
  if (SAY.title) document.title = `${SAY.title} – Workpact`;
}

function factList(facts) {
  return made(
    'dl',
    {},
    ...facts.map(({ label, value }) =>
      made('div', {}, made('dt', { textContent: label }), made('dd', { textContent: value })),
    ),
  );
}

function signatureItem({ title, facts, checks }) {
  const marks = checks.map(({ label, holds }) => made('li', { className: holds ? 'yes' : 'no', textContent: label }));
  return made(
    'li',
    { className: 'signature' },
    made('h3', { textContent: title }),
    made('ul', { className: 'checks' }, ...marks),
    factList(facts),
  );
}

function show(name, words) {
  const parts = [
    made(
      'div',
      { className: `verdict ${words.verdict}` },
      made('p', { className: 'name', textContent: name }),
      made('h2', { textContent: words.title }),
      made('p', { textContent: words.text }),
    ),
  ];
  if (words.reasons.length > 0)
    parts.push(
      made('h2', { textContent: SAY.why }),
      made('ul', { className: 'reasons' }, ...words.reasons.map((textContent) => made('li', { textContent }))),
    );
  if (words.signatures.length > 0)
    parts.push(
      made('h2', { textContent: SAY.signatures }),
      made('ol', { className: 'signatures' }, ...words.signatures.map(signatureItem)),
    );
  parts.push(made('h2', { textContent: SAY.file }), factList(words.facts));
  element('report').replaceChildren(...parts);
  element('report').focus();
}

let trusted;
async function check(file) {
  element('report').replaceChildren(made('p', { textContent: SAY.looking }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  show(file.name, reportWords(await verifyDocument(bytes, { ...trusted, now: new Date() }), language));
}

translate();
try {
  // The address may name the organisation whose own certificates count as well: /verify/acme.
  const answer = await fetch(`${location.pathname.replace(/\/$/, '')}/roots.json`);
  const { roots, timestampRoots } = await answer.json();
  trusted = { roots: roots.map(bytesOf), timestampRoots: timestampRoots.map(bytesOf) };
  element('choose').hidden = false;
} catch {
  element('report').replaceChildren(made('p', { className: 'notice', textContent: SAY.failed }));
}

element('file').addEventListener('change', ({ target }) => {
  if (target.files[0]) void check(target.files[0]);
});
for (const name of ['dragover', 'drop'])
  document.addEventListener(name, (event) => {
    event.preventDefault();
    element('drop').classList.toggle('over', name === 'dragover');
    const [file] = event.dataTransfer?.files ?? [];
    if (name === 'drop' && file) void check(file);
  });
document.addEventListener('dragleave', () => element('drop').classList.remove('over'));
