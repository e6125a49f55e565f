import type { MessageKey } from '../language/catalogue/en/index.js';
import { en } from '../language/catalogue/en/index.js';
import { LOCALES, type Language } from '../language/language.js';
import { say } from '../language/say.js';
import { DEFAULT_ACCENT } from '../colour.js';
import type { Paper } from './document-input.js';
import { pageWords, readableAccent } from './parts/meta.js';
import type { CompletionCertificateView } from './schema/completion-certificate.js';

/** What happened to an agreement, as facts. Moments are ISO 8601 in UTC, hashes SHA-256 in hex. */
export interface CompletionFacts {
  readonly agreement: {
    readonly id: string;
    readonly organisation: string;
    readonly role: string;
    readonly roleVersion: number;
    readonly isVariation: boolean;
    readonly modelHash: string;
  };
  readonly parties: readonly CompletionParty[];
  readonly files: readonly {
    readonly kind: 'issued' | 'signed' | 'sealed' | 'certificate';
    readonly sha256: string;
    readonly partyId: string | null;
    readonly at: string;
  }[];
  readonly events: readonly {
    readonly sequence: number;
    readonly at: string;
    readonly fact: string;
    readonly partyId: string | null;
    readonly userId: string | null;
    readonly hash: string;
    readonly trace: { readonly address: string | null; readonly device: string | null } | null;
  }[];
  readonly seal: {
    readonly sha256: string;
    readonly bytes: number;
    readonly level: string;
    readonly levelWanted: string;
    readonly loweredBecause: string | null;
    readonly anchor: { readonly sequence: number; readonly hash: string };
  };
}

interface CompletionParty {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly part: 'new-hire' | 'company-signer' | 'approver' | 'viewer' | 'copy';
  /** IANA name: their moments are said in it. */
  readonly timeZone: string;
  readonly showedCode: boolean;
  readonly openedAt: string | null;
  readonly consentedAt: string | null;
  readonly consentVersion: string | null;
  readonly actedAt: string | null;
  readonly acknowledged: number;
  readonly signature: { readonly at: string; readonly digest: string; readonly mark: string } | null;
}

export interface CertificatePlace {
  readonly language: Language;
  readonly paper: Paper;
  /** Of the page on which the sealed document can be checked. */
  readonly verifyAddress: string;
}

type Fact = { readonly label: string; readonly text: string };

/** Characters of a hash that are shown in lists; the whole ones are in `completion.json`. */
const SHORT_HASH = 16;
/** A browser says a great deal about itself. */
const SHORT_DEVICE = 60;

export function completionCertificateView(facts: CompletionFacts, place: CertificatePlace): CompletionCertificateView {
  const { language, paper } = place;
  const { organisation, role } = facts.agreement;
  const name = say(language, 'certificate.name');
  return {
    meta: {
      language,
      title: say(language, 'certificate.title', { role, organisation }),
      documentName: name,
      organisation,
      paper,
      accent: readableAccent(DEFAULT_ACCENT),
      footerLine: say(language, 'certificate.footer', { name, role, organisation }),
      footerPage: pageWords(language),
    },
    heading: say(language, 'certificate.heading'),
    intro: say(language, 'certificate.intro'),
    about: { heading: say(language, 'certificate.about'), facts: aboutFacts(language, facts) },
    seal: sealSection(language, facts),
    parties: {
      heading: say(language, 'certificate.parties'),
      items: facts.parties.map((party) => partyItem(language, party)),
    },
    files: filesSection(language, facts),
    events: eventsSection(language, facts),
    verify: {
      heading: say(language, 'certificate.verify'),
      lines: [
        say(language, 'certificate.verifyPage', { address: place.verifyAddress }),
        say(language, 'certificate.verifyCommand'),
      ],
      anchor: say(language, 'certificate.anchor', { ...facts.seal.anchor }),
    },
  };
}

function aboutFacts(language: Language, { agreement }: CompletionFacts): Fact[] {
  const variation = agreement.isVariation ? 'yes' : 'no';
  return [
    fact(language, 'certificate.role', agreement.role),
    fact(language, 'certificate.organisation', agreement.organisation),
    fact(
      language,
      'certificate.version',
      say(language, 'certificate.versionValue', { version: agreement.roleVersion, variation }),
    ),
    fact(language, 'certificate.id', agreement.id),
    fact(language, 'certificate.model', agreement.modelHash),
  ];
}

function sealSection(language: Language, { seal }: CompletionFacts): CompletionCertificateView['seal'] {
  const { loweredBecause, levelWanted } = seal;
  return {
    heading: say(language, 'certificate.seal'),
    facts: [
      fact(language, 'certificate.sealed', seal.sha256),
      fact(language, 'certificate.size', say(language, 'certificate.bytes', { bytes: seal.bytes })),
      fact(language, 'certificate.level', seal.level),
    ],
    lowered:
      loweredBecause === null
        ? null
        : say(language, 'certificate.lowered', { wanted: levelWanted, why: loweredBecause }),
  };
}

function partyItem(language: Language, party: CompletionParty): CompletionCertificateView['parties']['items'][number] {
  const { openedAt, consentedAt, consentVersion, actedAt, signature, timeZone } = party;
  const moment = (at: string): string => inZone(language, at, timeZone);
  const acts = party.part === 'approver' || party.part === 'new-hire' || party.part === 'company-signer';
  const facts: (Fact | null)[] = [
    acts
      ? fact(
          language,
          'certificate.known',
          say(language, party.showedCode ? 'certificate.knownCode' : 'certificate.knownLink'),
        )
      : null,
    openedAt === null ? null : fact(language, 'certificate.opened', moment(openedAt)),
    consentedAt === null
      ? null
      : fact(
          language,
          'certificate.consented',
          say(language, 'certificate.consentedValue', { at: moment(consentedAt), version: consentVersion ?? '' }),
        ),
    party.acknowledged === 0
      ? null
      : fact(
          language,
          'certificate.understood',
          say(language, 'certificate.understoodValue', { count: party.acknowledged }),
        ),
    signature === null
      ? null
      : fact(
          language,
          'certificate.signed',
          say(language, 'certificate.signedValue', {
            at: moment(signature.at),
            mark: markWords(language, signature.mark),
          }),
        ),
    signature === null ? null : fact(language, 'certificate.digest', signature.digest),
    party.part === 'approver' && actedAt !== null ? fact(language, 'certificate.approved', moment(actedAt)) : null,
  ];
  return {
    name: party.name,
    part: say(language, `certificate.part.${party.part}`),
    email: party.email,
    facts: facts.filter((one) => one !== null),
    lines: [],
  };
}

function filesSection(
  language: Language,
  { files, parties, seal }: CompletionFacts,
): CompletionCertificateView['files'] {
  const nameOf = (id: string | null): string => parties.find((party) => party.id === id)?.name ?? '–';
  return {
    heading: say(language, 'certificate.files'),
    columns: {
      what: say(language, 'certificate.file'),
      when: say(language, 'certificate.when'),
      hash: say(language, 'certificate.hash'),
    },
    rows: [
      ...files.map(({ kind, at, sha256, partyId }) => ({
        what: say(language, `certificate.file.${kind}`, kind === 'signed' ? { name: nameOf(partyId) } : {}),
        when: inUtc(at),
        hash: sha256,
      })),
      { what: say(language, 'certificate.file.sealed'), when: '–', hash: seal.sha256 },
    ],
  };
}

function eventsSection(language: Language, { events, parties }: CompletionFacts): CompletionCertificateView['events'] {
  const whoOf = (partyId: string | null, userId: string | null): string =>
    parties.find(({ id }) => id === partyId)?.name ??
    say(language, userId === null ? 'certificate.program' : 'certificate.sender');
  return {
    heading: say(language, 'certificate.events'),
    intro: say(language, 'certificate.eventsIntro'),
    columns: {
      number: say(language, 'certificate.number'),
      when: say(language, 'certificate.when'),
      what: say(language, 'certificate.what'),
      who: say(language, 'certificate.who'),
      hash: say(language, 'certificate.hash'),
    },
    rows: events.map(({ sequence, at, fact: happened, partyId, userId, trace, hash }) => ({
      number: String(sequence),
      when: inUtc(at),
      what: eventWords(language, happened),
      who: whoOf(partyId, userId),
      from: fromWords(trace),
      hash: hash.slice(0, SHORT_HASH),
    })),
  };
}

/** What happened, in words; its own name where there are none. */
export function eventWords(language: Language, happened: string): string {
  const key = `event.${happened}`;
  return isMessage(key) ? say(language, key) : happened;
}

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

function markWords(language: Language, mark: string): string {
  const key = `certificate.mark.${mark}`;
  return isMessage(key) ? say(language, key) : mark;
}

function fromWords(trace: { readonly address: string | null; readonly device: string | null } | null): string | null {
  if (trace === null) return null;
  const { address, device } = trace;
  const shortened = device !== null && device.length > SHORT_DEVICE ? `${device.slice(0, SHORT_DEVICE)}…` : device;
  const words = [address, shortened].filter((part) => part !== null && part !== '').join(' · ');
  return words === '' ? null : words;
}

function fact(language: Language, key: MessageKey, text: string): Fact {
  return { label: say(language, key), text };
}

function inUtc(at: string): string {
  return at
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '')
    .replace(/Z$/, '');
}

/** A moment as the clock of its person showed it, and in UTC. */
function inZone(language: Language, at: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(new Date(at));
  return timeZone === 'UTC' ? `${words} UTC` : `${words} ${timeZone} (${inUtc(at).slice(11)} UTC)`;
}
