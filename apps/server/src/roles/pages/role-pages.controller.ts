import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { CheckDraft, DraftHasFaults, GetRole, GetVersions, ListRoles } from '#roles';
import { pageCursor, Pages, showPage } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { rolePage, type RolePage } from './role-page.js';
import { rolesPage } from './roles-page.js';

const PER_PAGE = 25;
const ID = { schema: roleId };

/** A search form sends empty fields as well: they ask for nothing. What an address says wrongly is left out. */
const wanted = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  state: z.enum(['draft', 'published', 'archived']).nullable().catch(null).default(null),
  after: pageCursor,
});

/** Pages about roles: the list, and one. */
@ApiExcludeController()
@Controller('roles')
export class RolePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly listRoles: ListRoles,
    private readonly getRole: GetRole,
    private readonly getVersions: GetVersions,
    private readonly checkDraft: CheckDraft,
  ) {}

  @Get()
  @Requires('roles:read')
  async list(@Caller() caller: Caller, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { q, state, after } = wanted.parse(query);
    const filter = { state, text: q === '' ? null : q, ...ANY };
    const found = await this.listRoles.list(caller, filter, { limit: PER_PAGE + 1, after });
    const roles = found.slice(0, PER_PAGE);
    const last = found.length > PER_PAGE ? roles.at(-1) : undefined;
    const search = new URLSearchParams({ q, state: state ?? '', after: last?.id ?? '' });
    const next = last === undefined ? null : `/roles?${search.toString()}`;
    const reader = await this.pages.reader(caller);
    showPage(reply, rolesPage(reader, { roles, next, wanted: { q, state }, isFirst: after === null }));
  }

  @Get(':roleId')
  @Requires('roles:read')
  async one(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { done } = onRole.parse(query);
    try {
      const [reader, shown] = await Promise.all([this.pages.reader(caller), this.shown(caller, id)]);
      showPage(reply, rolePage(reader, { ...shown, done }));
    } catch (error) {
      // What cannot be read cannot be shown: its text can, with what is wrong in it.
      if (!(error instanceof DraftHasFaults)) throw error;
      void reply.redirect(`/roles/${id}/edit`, 303);
    }
  }

  /** The draft while one is open; else the latest version, as it was judged when it was published. */
  private async shown(caller: Caller, id: string): Promise<Omit<RolePage, 'done'>> {
    const role = await this.getRole.get(caller, id);
    const latest = role.latestVersion === 0 ? null : await this.getVersions.get(caller, id, role.latestVersion);
    if (latest !== null && !role.draftIsOpen) {
      const { model, findings, measures } = latest;
      return { role, version: latest, model, judgement: { openQuestions: [], measures, findings: findings.findings } };
    }
    const { effective, judgement } = await this.checkDraft.check(caller, id);
    return {
      role,
      version: latest,
      model: effective.model,
      judgement: { ...judgement, findings: judgement.report.findings },
    };
  }
}

const onRole = z.object({ done: z.enum(['published']).nullable().catch(null).default(null) });
const ANY = { teamId: null, engagement: null, location: null, jurisdiction: null } as const;
