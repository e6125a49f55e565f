import { Inject, Injectable } from '@nestjs/common';
import anyAscii from 'any-ascii';
import { AuditLog, Database, ENV, ProductError, type Env } from '#platform';
import type { Caller } from '../access/caller.js';
import { issueLoginLink } from '../login-links/issue-login-link.js';
import { RedeemLoginLink } from '../login-links/redeem-login-link.js';
import { Lookups } from '../sign-in/lookups.js';
import type { SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { foundOrganisation, OrganisationTaken } from './found-organisation.js';

export interface FirstOrganisation {
  readonly name: string;
  readonly owner: { readonly email: string; readonly name: string; readonly locale: string };
}

/** Only whoever was let in by the machine itself makes organisations without the terminal. */
class NotOfDemo extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'not-of-demo';

  constructor() {
    super(
      'Organisations are made by whoever runs Workpact: with “workpact organisation”, or from the demo organisation.',
    );
  }
}

/** Being let in as somebody who is here already would be somebody else's right. */
class PersonKnown extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'person-known';
  override readonly faults = [{ pointer: '/email', detail: 'is that of somebody who can sign in here already' }];

  constructor() {
    super('Somebody with this e-mail address is here already. Sign in with it, or take another one.');
  }
}

const MOST_TRIES = 20;

/** From the demo organisation to one's own: makes it, with a new person as its owner, and signs them in. */
@Injectable()
export class FoundFirstOrganisation {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly lookups: Lookups,
    private readonly links: RedeemLoginLink,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Whether somebody may: those who own the demo organisation, which is there only where DEMO is on. */
  async mayFound(caller: Caller): Promise<boolean> {
    if (!this.env.DEMO || caller.accessRole !== 'owner' || caller.userId === null) return false;
    const own = await this.lookups.ownOrganisations(caller.userId);
    return own.some(({ id, slug }) => id === caller.tenantId && slug === 'demo');
  }

  /** @throws NotOfDemo, PersonKnown, OrganisationTaken */
  async found(caller: Caller, { name, owner }: FirstOrganisation, visitor: Visitor): Promise<SignInResult> {
    if (!(await this.mayFound(caller))) throw new NotOfDemo();
    const email = owner.email.toLowerCase();
    if ((await this.lookups.findUser(email)) !== null) throw new PersonKnown();
    await this.foundFree(name, { ...owner, email });
    const link = await issueLoginLink(this.database, email);
    return this.links.redeem(link.slice(link.lastIndexOf('/') + 1), visitor);
  }

  /** Two organisations may have the same name; in addresses they are told apart by a number. */
  private async foundFree(name: string, owner: FirstOrganisation['owner']): Promise<void> {
    const slug = slugOf(name);
    for (let number = 1; ; number++) {
      try {
        await foundOrganisation(this.database, this.audit, {
          name,
          slug: number === 1 ? slug : `${slug}-${number}`,
          owner,
        });
        return;
      } catch (error) {
        if (!(error instanceof OrganisationTaken) || number === MOST_TRIES) throw error;
      }
    }
  }
}

/** `Müller & Söhne GmbH` → `muller-sohne-gmbh`. */
function slugOf(name: string): string {
  const words =
    anyAscii(name)
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  const slug = words.join('-').slice(0, 50).replace(/-$/u, '');
  return slug === '' || slug === 'demo' ? 'organisation' : slug;
}
