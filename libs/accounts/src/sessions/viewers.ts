import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Caller } from '../access/caller.js';
import type { OrganisationSettings } from '../organisations/organisation-settings.js';

/** Somebody who looks at pages, as far as pages need to know them. */
export interface Viewer {
  readonly name: string;
  readonly email: string;
  /** BCP 47, as they chose it. */
  readonly locale: string;
  /** Null for those who belong to none. */
  readonly organisation: {
    readonly name: string;
    readonly slug: string;
    readonly settings: OrganisationSettings;
  } | null;
}

interface ViewerRow {
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly organisation: string | null;
  readonly slug: string;
  readonly settings: OrganisationSettings;
}

/** Who looks at a page, in one statement: every page asks. */
@Injectable()
export class Viewers {
  constructor(private readonly database: Database) {}

  /** @returns null for an API key, which looks at nothing */
  async find(caller: Caller): Promise<Viewer | null> {
    const [row] = await this.database.read(caller, (tx) =>
      tx.query<ViewerRow[]>(
        `SELECT u.name, u.email, u.locale, o.name AS organisation, o.slug, o.settings
           FROM app_user u LEFT JOIN organisation o ON o.id = app_tenant() WHERE u.id = app_user()`,
      ),
    );
    if (row === undefined) return null;
    const { name, email, locale, organisation, slug, settings } = row;
    return { name, email, locale, organisation: organisation === null ? null : { name: organisation, slug, settings } };
  }
}
