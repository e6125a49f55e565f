import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SafeHtml, Templates } from '#documents';
import { projectRoot } from '#program';

const FOLDER = join(projectRoot(), 'templates/pages/login');
const PAGES = ['sign-in', 'link-sent', 'link', 'second-factor', 'invitation', 'continue', 'message'] as const;

const source = (name: string): string => readFileSync(join(FOLDER, `${name}.hbs`), 'utf8');
const templates = new Templates(
  new Map([
    ['partials/login-head.hbs', source('head')],
    ['partials/login-foot.hbs', source('foot')],
    ...PAGES.map((name) => [`pages/login/${name}.hbs`, source(name)] as const),
  ]),
);

/** Templates refuse scripts; this one is ours, and the page works without it. */
const PASSKEY_SCRIPT = SafeHtml.ofOwnMarkup('<script src="/login/assets/passkey.js" type="module"></script>');

export interface SignInPage {
  /** Why the form is shown again. */
  readonly problem?: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly open?: 'password' | 'single-sign-on';
}

/** All ways to sign in. */
export function signInPage({ problem, email, organisation, open }: SignInPage): string {
  return render('sign-in', {
    title: 'Sign in',
    script: PASSKEY_SCRIPT,
    problem: orNull(problem),
    email: orNull(email),
    organisation: orNull(organisation),
    isPasswordOpen: open === 'password',
    isSingleSignOnOpen: open === 'single-sign-on',
  });
}

export function linkSentPage(email: string): string {
  return render('link-sent', { title: 'Look into your mail', problem: null, email });
}

/** Where a link leads: a button, because programs that look into mail press none. */
export function linkPage(): string {
  return render('link', { title: 'Sign in to Workpact', problem: null });
}

export function secondFactorPage(challenge: string, problem?: string): string {
  return render('second-factor', { title: 'Your second factor', challenge, problem: orNull(problem) });
}

export interface InvitationPage {
  readonly organisation: string;
  readonly email: string;
  readonly isNewPerson: boolean;
  readonly problem?: string;
}

export function invitationPage({ organisation, email, isNewPerson, problem }: InvitationPage): string {
  return render('invitation', { title: `Join ${organisation}`, email, isNewPerson, problem: orNull(problem) });
}

/**
 * Leads on to another server. A page and not a redirect: browsers let a form lead to the servers only that the page's policy names,
 * and follow redirects by the same rule.
 */
export function continuePage(address: string): string {
  return render('continue', { title: 'Signing in …', address, host: new URL(address).host });
}

/** Says what is wrong, when there is nothing to fill in. */
export function messagePage(title: string, problem: string): string {
  return render('message', { title, problem });
}

function render(name: (typeof PAGES)[number], view: object): string {
  return templates.render(`pages/login/${name}.hbs`, { script: null, ...view });
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
