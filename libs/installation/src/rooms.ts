import { ACCOUNTS_ENTITIES, ACCOUNTS_JOB_KINDS, ACCOUNTS_MIGRATIONS } from '#accounts';
import { DOCUMENT_LIBRARY_ENTITIES, DOCUMENT_LIBRARY_JOB_KINDS, DOCUMENT_LIBRARY_MIGRATIONS } from '#document-library';
import { PEOPLE_ENTITIES, PEOPLE_MIGRATIONS } from '#people';
import { PLATFORM_ENTITIES, PLATFORM_MIGRATIONS, type DatabaseParts, type JobKind } from '#platform';
import { POLICIES_ENTITIES, POLICIES_MIGRATIONS } from '#policies';
import { ROLES_ENTITIES, ROLES_JOB_KINDS, ROLES_MIGRATIONS } from '#roles';
import { WEBHOOKS_ENTITIES, WEBHOOKS_JOB_KINDS, WEBHOOKS_MIGRATIONS } from '#webhooks';

/** All tables, and all steps that make them, from left to right. */
export const DATABASE_PARTS: DatabaseParts = {
  entities: [
    ...PLATFORM_ENTITIES,
    ...ACCOUNTS_ENTITIES,
    ...PEOPLE_ENTITIES,
    ...POLICIES_ENTITIES,
    ...ROLES_ENTITIES,
    ...DOCUMENT_LIBRARY_ENTITIES,
    ...WEBHOOKS_ENTITIES,
  ],
  migrations: [
    ...PLATFORM_MIGRATIONS,
    ...ACCOUNTS_MIGRATIONS,
    ...PEOPLE_MIGRATIONS,
    ...POLICIES_MIGRATIONS,
    ...ROLES_MIGRATIONS,
    ...DOCUMENT_LIBRARY_MIGRATIONS,
    ...WEBHOOKS_MIGRATIONS,
  ],
};

/** All kinds of jobs. */
export const JOB_KINDS: readonly JobKind[] = [
  ...ACCOUNTS_JOB_KINDS,
  ...ROLES_JOB_KINDS,
  ...DOCUMENT_LIBRARY_JOB_KINDS,
  ...WEBHOOKS_JOB_KINDS,
];
