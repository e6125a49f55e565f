import type { z } from 'zod';
import { say } from '../../language/say.js';
import type { DocumentInput } from '../document-input.js';
import type { signatures, signer } from '../schema/parts.js';
import type { NumberedHead } from './section-numbers.js';

type Signatures = z.output<typeof signatures>;
type Signer = z.output<typeof signer>;

/**
 * Address of a place to sign. It leads nowhere (`.invalid` never resolves, RFC 2606): after printing, each such link becomes a form
 * field with this name and type.
 */
export function fieldAddress(name: string, type: 'signature' | 'initials' | 'name' | 'title' | 'date'): string {
  return `https://sig.invalid/field/${encodeURIComponent(name)}?type=${type}`;
}

/** The name in such an address. */
export function fieldName(address: string): string {
  return decodeURIComponent(/\/field\/([^?]+)/.exec(address)?.[1] ?? '');
}

/** Signature blocks of both sides, and the fingerprint of the model that is being signed. */
export function signaturesSection(input: DocumentInput, head: NumberedHead): Signatures {
  const { language, model } = input;
  const contractor = model.role.engagement === 'contractor';
  return {
    ...head,
    intro: say(language, 'sign.intro'),
    signers: [
      signerOf(
        input,
        contractor ? 'contractor' : 'employee',
        say(language, contractor ? 'parties.contractor' : 'parties.you'),
      ),
      signerOf(input, 'organisation', say(language, contractor ? 'parties.client' : 'parties.we')),
    ],
    evidence: {
      heading: say(language, 'sign.evidence'),
      text: say(language, 'sign.evidenceText', { version: model.version }),
      hash: input.modelHash,
    },
  };
}

function signerOf({ language, model }: DocumentInput, id: Signer['id'], party: string): Signer {
  const known = id === 'organisation' ? model.organisation.signatory : null;
  const field = (type: 'name' | 'title' | 'date', value: string | null): Signer['fields'][number] => ({
    label: say(language, `sign.${type}`),
    type,
    value,
    href: fieldAddress(`${id}-${type}`, type),
  });
  const name = known?.name ?? null;
  const title = known?.title ?? null;
  return {
    id,
    party: id === 'organisation' ? `${party}: ${model.organisation.legalName}` : party,
    name,
    title,
    fields: [
      { label: say(language, 'sign.signature'), type: 'signature', value: null, href: fieldAddress(id, 'signature') },
      field('name', name),
      // Someone who signs for themselves signs in no capacity.
      ...(id === 'employee' ? [] : [field('title', title)]),
      field('date', null),
    ],
  };
}
