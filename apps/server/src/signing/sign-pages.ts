import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consentText, type Desk, type LinkLook, type SealedFiles } from '#agreements';
import { SafeHtml, Templates, type Language } from '#documents';
import { projectRoot } from '#program';
import { renderSVG } from 'uqr';
import { readView } from './read-view.js';
import { wordsIn, type Say, type WordKey } from './words.js';

const FOLDER = join(projectRoot(), 'templates/pages/sign');
const PAGES = ['message', 'landing', 'code', 'consent', 'read', 'confirm', 'device'] as const;

const source = (name: string): string => readFileSync(join(FOLDER, `${name}.hbs`), 'utf8');
const templates = new Templates(
  new Map([
    ['partials/sign-head.hbs', source('head')],
    ['partials/sign-foot.hbs', source('foot')],
    ['partials/sign-ways-out.hbs', source('ways-out')],
    ...PAGES.map((name) => [`pages/sign/${name}.hbs`, source(name)] as const),
  ]),
);

/** Templates refuse scripts; this one is ours, and the page works without it. */
const SCRIPT = SafeHtml.ofOwnMarkup('<script src="/sign-assets/sign.js" type="module"></script>');

type Who = Pick<Desk, 'agreement' | 'party' | 'organisation'>;

/** Where the pages of a party are. */
export function baseOf(partyId: string): string {
  return `/sign/${partyId}`;
}

/** Where a link leads: a button, because programs that look into mail press none. */
export function landingPage(
  { state, whole, party }: LinkLook,
  organisation: string,
  role: string,
  token: string,
): string {
  const say = wordsIn(party.language);
  const values = { organisation, role, name: party.displayName };
  const common = { language: party.language, organisation };
  if (state === 'good') {
    return render('landing', {
      ...common,
      title: say('landingTitle', values),
      lines: [
        say(party.part === 'approver' ? 'landingApprover' : 'landing', values),
        ...(whole.agreement.message === null ? [] : [whole.agreement.message]),
      ],
      action: `/agree/${token}`,
      open: say('open'),
      notice: say('landingNotice', values),
    });
  }
  if (state === 'over') return messagePage(common, say('overTitle'), [say('over', values)]);
  const titles = { used: 'usedTitle', replaced: 'replacedTitle', expired: 'expiredTitle' } as const;
  const form = { action: `/agree/${token}/new-link`, words: say('newLink') };
  return messagePage(common, say(titles[state]), [say('used')], { form });
}

/** For a link that nobody made: we do not even know the language. */
export function brokenLinkPage(language: Language): string {
  const say = wordsIn(language);
  return messagePage({ language, organisation: 'Workpact' }, say('brokenTitle'), [say('broken')]);
}

export function sessionEndedPage(language: Language): string {
  const say = wordsIn(language);
  return messagePage({ language, organisation: 'Workpact' }, say('sessionTitle'), [say('session')]);
}

export function newLinkSentPage({ party }: LinkLook, organisation: string): string {
  const say = wordsIn(party.language);
  return messagePage({ language: party.language, organisation }, say('newLinkSentTitle'), [
    say('newLinkSent', { organisation }),
  ]);
}

export function codePage({ party, organisation }: Who, problem: string | null): string {
  const say = wordsIn(party.language);
  return render('code', {
    language: party.language,
    organisation,
    problem,
    title: say('codeTitle'),
    intro: say('codeIntro', { email: party.email }),
    label: say('codeLabel'),
    go: say('go'),
    again: say('codeAgain'),
    base: baseOf(party.id),
  });
}

export function consentPage({ party, agreement, organisation }: Who, problem: string | null): string {
  const say = wordsIn(party.language);
  const { heading, paragraphs, agree } = consentText(party.language);
  const base = baseOf(party.id);
  const check = agreement.asksForFormatCheck
    ? { href: `${base}/check.pdf`, open: say('checkOpen'), label: say('checkLabel') }
    : null;
  return render('consent', {
    language: party.language,
    organisation,
    problem,
    title: heading,
    paragraphs,
    check,
    agree,
    go: say('consentGo'),
    base,
    out: waysOut(say, party),
  });
}

export function readPage(desk: Desk, problem: string | null): string {
  const { party, organisation } = desk;
  const say = wordsIn(party.language);
  const view = readView(desk, say, baseOf(party.id));
  return render('read', {
    language: party.language,
    organisation,
    problem,
    script: view.sign === null ? null : SCRIPT,
    ...view,
    out: party.part === 'viewer' ? null : waysOut(say, party),
  });
}

export function confirmPage({ party, organisation, prepared }: Desk, problem: string | null): string {
  const say = wordsIn(party.language);
  return render('confirm', {
    language: party.language,
    organisation,
    problem,
    title: say('confirmTitle'),
    intro: say('confirmIntro'),
    openPdf: say('openPdf'),
    frame: say('confirmFrame'),
    digestLabel: say('digest'),
    digest: prepared?.digest ?? '–',
    digestHint: say('digestHint'),
    go: say('confirmGo'),
    back: say('back'),
    base: baseOf(party.id),
  });
}

/** @param address that the phone opens */
export function devicePage({ party, organisation }: Who, address: string): string {
  const say = wordsIn(party.language);
  return render('device', {
    language: party.language,
    organisation,
    title: say('deviceTitle'),
    intro: say('deviceIntro'),
    // Drawn from numbers: the address is in it as black and white squares.
    code: SafeHtml.ofOwnMarkup(
      renderSVG(address, { ecc: 'M', border: 3 }).replace('<svg', '<svg role="img" aria-label="QR"'),
    ),
    hint: say('deviceHint'),
    back: say('back'),
    base: baseOf(party.id),
  });
}

/** What came of it, honestly: who is waited for, or how it ended. Null while they still have something to do. */
export function endPage({ agreement, party, organisation }: Who): string | null {
  const end = endOf(agreement.state, party.state);
  if (end === null) return null;
  const say = wordsIn(party.language);
  const hash =
    party.state === 'signed' && agreement.fileKey !== null && agreement.state === 'delivered'
      ? { label: say('sealedHash'), value: agreement.fileKey }
      : null;
  return messagePage(
    { language: party.language, organisation },
    say(end[0]),
    [say(end[1], { organisation })],
    hash === null ? {} : { hash },
  );
}

function endOf(state: Desk['agreement']['state'], party: Desk['party']['state']): readonly [WordKey, WordKey] | null {
  if (state === 'voided') return ['voidedTitle', 'voided'];
  if (state === 'superseded') return ['supersededTitle', 'superseded'];
  if (state === 'expired') return ['overTitle', 'expiredAgreement'];
  if (state === 'paper-route') return ['paperTitle', 'paperDone'];
  if (state === 'declined') return ['declinedTitle', 'declined'];
  if (party === 'approved') return ['approvedTitle', 'approved'];
  if (party !== 'signed') return null;
  if (state === 'countersigned') return ['doneTitle', 'doneSealing'];
  if (state === 'seal-failed') return ['doneTitle', 'doneFailed'];
  return ['doneTitle', state === 'sealed' || state === 'delivered' ? 'doneSealed' : 'doneWaiting'];
}

export function delegatedPage({ party, organisation }: Who): string {
  const say = wordsIn(party.language);
  return messagePage({ language: party.language, organisation }, say('delegatedTitle'), [say('delegated')]);
}

/** Where the link in the last mail leads: the files, as often as liked. */
export function sealedPage({ party, organisation, role, document, certificate }: SealedFiles, token: string): string {
  const say = wordsIn(party.language);
  return messagePage(
    { language: party.language, organisation },
    say('sealedTitle', { role }),
    [say('sealed', { organisation, name: party.displayName })],
    {
      link: { href: `/signed/${token}/document.pdf`, words: say('sealedDocument') },
      ...(certificate === null
        ? {}
        : { link2: { href: `/signed/${token}/certificate.pdf`, words: say('sealedCertificate') } }),
      hash: { label: say('sealedHash'), value: document.fileKey },
    },
  );
}

interface MessageMore {
  readonly link?: { readonly href: string; readonly words: string };
  readonly link2?: { readonly href: string; readonly words: string };
  readonly hash?: { readonly label: string; readonly value: string };
  readonly form?: { readonly action: string; readonly words: string };
}

function messagePage(
  common: { readonly language: Language; readonly organisation: string },
  title: string,
  lines: readonly string[],
  more: MessageMore = {},
): string {
  return render('message', { ...common, title, lines, link: null, link2: null, hash: null, form: null, ...more });
}

function waysOut(say: Say, party: Desk['party']): object {
  const base = baseOf(party.id);
  const delegate =
    party.part === 'company-signer'
      ? {
          base,
          summary: say('delegate'),
          name: say('delegateName'),
          email: say('delegateEmail'),
          capacity: say('delegateTitle'),
          go: say('delegateGo'),
        }
      : null;
  return {
    base,
    heading: say('outHeading'),
    paper: say('paper'),
    paperText: say('paperText'),
    decline: say('decline'),
    reason: say('declineReason'),
    delegate,
  };
}

function render(name: (typeof PAGES)[number], view: object): string {
  return templates.render(`pages/sign/${name}.hbs`, { script: null, problem: null, ...view });
}
