import type { InputFault } from '#platform';
import { certificatesInPem } from '#signing';
import { readCertificate } from '#verification';
import type { SealSettingsChange } from './settings-shape.js';

/** What the settings were; null for those that nobody has set. */
interface Before {
  readonly tsaUrl: string | null;
  readonly tsaPassword: string | null;
}

/** Why seals could not be made like this, all of it: better said now than when all have signed. */
export async function settingsFaults(
  change: SealSettingsChange,
  before: Before | null,
  { allowPrivateAddresses }: { readonly allowPrivateAddresses: boolean },
): Promise<InputFault[]> {
  const { tsaPassword, tsaUser, tsaRoots } = change;
  const faults = addressFaults(change, allowPrivateAddresses);
  if (typeof tsaPassword === 'string' && tsaUser === null)
    faults.push({ pointer: '/tsaUser', detail: 'is needed with a password' });
  if (sendsPasswordElsewhere(change, before))
    faults.push({ pointer: '/tsaPassword', detail: 'is needed again: the one that is kept is for another address' });
  const why = tsaRoots === null ? null : await rootsFault(tsaRoots);
  return why === null ? faults : [...faults, { pointer: '/tsaRoots', detail: why }];
}

function addressFaults({ level, tsaUrl, tsaUser }: SealSettingsChange, allowPrivateAddresses: boolean): InputFault[] {
  const say = (detail: string): InputFault[] => [{ pointer: '/tsaUrl', detail }];
  if (tsaUrl === null) return level === 'B-B' ? [] : say(`is needed for ${level}`);
  const { username, password, protocol } = new URL(tsaUrl);
  if (username + password !== '')
    return say('must not hold a user name or a password: they have fields of their own, where they are not shown');
  return protocol === 'http:' && tsaUser !== null && !allowPrivateAddresses
    ? say('must begin with https: where a password is sent along')
    : [];
}

/** Or whoever may set an address could have the password sent to one of their own. */
function sendsPasswordElsewhere({ tsaUrl, tsaUser, tsaPassword }: SealSettingsChange, before: Before | null): boolean {
  if (tsaPassword !== undefined || tsaUser === null || before === null || before.tsaPassword === null) return false;
  return originOf(tsaUrl) !== originOf(before.tsaUrl);
}

function originOf(url: string | null): string | null {
  return url === null ? null : new URL(url).origin;
}

async function rootsFault(pem: string): Promise<string | null> {
  const certificates = certificatesInPem(pem);
  if (certificates.length === 0) return 'has no certificate in it: PEM is needed, with its BEGIN and END lines';
  const outcomes = await Promise.allSettled(certificates.map(readCertificate));
  const bad = outcomes.findIndex(({ status }) => status === 'rejected');
  return bad < 0 ? null : `has something in place ${bad + 1} that is no certificate`;
}
