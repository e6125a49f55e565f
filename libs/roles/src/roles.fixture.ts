import { AuditLog, JobQueue, newId, type Actor } from '#platform';
import { PolicyAssignmentService, PolicyTemplateService } from '#policies';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import { EffectiveModels } from './policies/effective-model.js';
import { PublishPolicy } from './policies/publish-policy.js';
import { RollOutPolicy } from './policies/roll-out-policy.js';
import type { RollOutPolicyInput } from './policies/roll-out-policy.job.js';
import { ModelAt } from './rows/model-at.js';
import { ArchiveRole } from './use-cases/archive-role.js';
import { BreakDownRole } from './use-cases/break-down-role.js';
import { CheckDraft } from './use-cases/check-draft.js';
import { CompareVersions } from './use-cases/compare-versions.js';
import { CreateRole } from './use-cases/create-role.js';
import { ExportRoles } from './use-cases/export-roles.js';
import { GetRole } from './use-cases/get-role.js';
import { GetVersions } from './use-cases/get-versions.js';
import { ImportRoles } from './use-cases/import-roles.js';
import { ListRoles } from './use-cases/list-roles.js';
import { MoveRole } from './use-cases/move-role.js';
import { OpenDraftsForPolicy } from './policies/open-drafts-for-policy.js';
import { PublishRole } from './use-cases/publish-role.js';
import { RestoreVersion } from './use-cases/restore-version.js';
import { SaveDraft } from './use-cases/save-draft.js';

/** Every use case of the room, on a database of its own. */
export async function aRolesRoom() {
  const db = await aDatabase();
  const { database } = db;
  const audit = new AuditLog();
  const effectiveModels = new EffectiveModels();
  const modelAt = new ModelAt(database, effectiveModels);
  const saveDraft = new SaveDraft(database, audit);
  const checkDraft = new CheckDraft(database, effectiveModels);
  const createRole = new CreateRole(database, audit);
  const jobs = new JobQueue(db.appUrl);
  const policyAssignments = new PolicyAssignmentService(database, audit);
  const policyTemplates = new PolicyTemplateService(database, audit);
  const openDraftsForPolicy = new OpenDraftsForPolicy(database, audit, checkDraft);
  return {
    db: { ...db, close: () => jobs.close().then(db.close) },
    /** Somebody in an organisation of their own. */
    async anActor(): Promise<Actor> {
      return { tenantId: await anOrganisation(db), userId: newId(), apiKeyId: null, requestId: 'test', address: null };
    },
    /** Takes the jobs that bring an organisation's policies out of the queue. */
    rollOuts: (actor: Actor) => rollOuts(db, actor),
    /** Id of a new team. */
    async aTeam({ tenantId }: Actor): Promise<string> {
      const id = newId();
      await db.owner.query('INSERT INTO team (tenant_id, id, name) VALUES ($1, $2, $3)', [tenantId, id, `Team ${id}`]);
      return id;
    },
    archiveRole: new ArchiveRole(database, audit),
    breakDownRole: new BreakDownRole(modelAt),
    checkDraft,
    compareVersions: new CompareVersions(modelAt),
    createRole,
    exportRoles: new ExportRoles(database),
    getRole: new GetRole(database),
    getVersions: new GetVersions(database),
    importRoles: new ImportRoles(database, createRole),
    listRoles: new ListRoles(database),
    moveRole: new MoveRole(database, audit),
    openDraftsForPolicy,
    publishPolicy: new PublishPolicy(database, policyTemplates, jobs),
    publishRole: new PublishRole(database, audit, checkDraft),
    policyAssignments,
    policyTemplates,
    rollOutPolicy: new RollOutPolicy(database, audit, policyAssignments, openDraftsForPolicy),
    restoreVersion: new RestoreVersion(database, saveDraft),
    saveDraft,
  };
}
export type RolesRoom = Awaited<ReturnType<typeof aRolesRoom>>;

async function rollOuts({ owner }: TestDatabase, { tenantId }: Actor): Promise<RollOutPolicyInput[]> {
  const { rows } = await owner.query<{ data: RollOutPolicyInput }>(
    `DELETE FROM pgboss.job WHERE name = 'roll-out-policy' AND data ->> 'tenantId' = $1 RETURNING data`,
    [tenantId],
  );
  return rows.map(({ data }) => data);
}

async function anOrganisation({ owner }: TestDatabase): Promise<string> {
  const id = newId();
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $2)', [id, `Example ${id}`]);
  return id;
}

/** Facts of the audit log about a subject, in order. */
export async function factsAbout(db: TestDatabase, subjectId: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ fact: string }>(
    'SELECT fact FROM audit_entry WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );
  return rows.map(({ fact }) => fact);
}

/** A role file that may be published, with comments to keep. */
export function aRoleText(title = 'Report Writer', more = ''): string {
  return `# Kept: who wrote this and why
workpact: 1
effectiveFrom: 2026-01-05
organisation:
  legalName: Example Works Ltd # registered
  contact: { name: Mara Quinn, email: mara@example-works.example }
role:
  title: ${title}
  engagement: employee
  jurisdictions: [US-NY]
  timeZone: America/New_York
  contracted: 40 h
  workingWindow: MO-FR 09:00-17:00
  locationMode: remote
async:
  - title: Weekly report
    due: FR 16:00 # agreed in May
    effort: 3 h
    owner: ${title}
    receiver: Mara Quinn
    channel: the report folder
    definitionOfDone: All figures of the week are in it, and the totals are checked.
norms:
  - { channel: Chat, use: questions, audience: team, mode: async, reply: 4 working hours }
quietHours: daily 19:00-08:00
${more}`;
}
