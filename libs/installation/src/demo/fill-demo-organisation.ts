import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Founded } from '#accounts';
import { TeamService } from '#people';
import { Database, type Actor } from '#platform';
import { PolicyTemplateService } from '#policies';
import { projectRoot } from '#program';
import { CreateRole, PublishRole, RoleNotPublishable } from '#roles';

/** Examples that show a role of another file arranged differently, under the same id. */
const SAME_ROLE_AGAIN = /^(spectrum|day)-/;

/** What a first visitor finds: a team, the policies that come with Workpact, and the roles of `examples/`, published where they can be. */
export async function fillDemoOrganisation(
  rooms: INestApplicationContext,
  { tenantId, ownerId }: Founded,
): Promise<void> {
  const actor: Actor = { tenantId, userId: ownerId, apiKeyId: null, requestId: null, address: null };
  const policies = rooms.get(PolicyTemplateService, { strict: false });
  await rooms.get(Database).write(actor, (tx) => policies.seedShipped(tx, actor));
  const team = await rooms.get(TeamService, { strict: false }).create(actor, { name: 'Design', parentId: null });
  const folder = join(projectRoot(), 'examples');
  for (const name of readdirSync(folder)
    .filter((file) => !SAME_ROLE_AGAIN.test(file))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const teamId = name.startsWith('design-firm') ? team.id : null;
    const role = await rooms.get(CreateRole, { strict: false }).create(actor, { text, teamId });
    await publishIfReady(rooms, actor, role.id);
  }
}

/** A role that has open questions stays a draft: a visitor sees what the checker says about it. */
async function publishIfReady(rooms: INestApplicationContext, actor: Actor, roleId: string): Promise<void> {
  try {
    await rooms.get(PublishRole, { strict: false }).publish(actor, roleId, null, null);
  } catch (error) {
    if (!(error instanceof RoleNotPublishable)) throw error;
  }
}
