import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import {
  PolicyTemplateService,
  type PolicyDiff,
  type PolicyTemplateInput,
  type PolicyTemplateVersion,
  type StoredPolicyTemplate,
} from '#policies';
import { PublishPolicy, type PolicyReach } from '#roles';
import { Answers, decodeCursor, IfMatch, page, pageRequest, type Paged } from '../http/index.js';
import {
  policyPublication,
  policyTemplateBody,
  policyTemplateList,
  templateId,
  versionCursor,
  versionNumber,
} from './policy-templates.requests.js';
import {
  policyDiff,
  policyTemplate,
  policyTemplates,
  policyVersion,
  policyVersions,
  publishedPolicy,
} from './policy-templates.responses.js';

const ID = { schema: templateId };
const NUMBER = { schema: versionNumber };

/** Reusable parts of work models: drafts, and the versions that are in use. */
@ApiTags('Policy templates')
@Controller('api/v1/policy-templates')
export class PolicyTemplatesController {
  constructor(
    private readonly templates: PolicyTemplateService,
    private readonly publishPolicy: PublishPolicy,
  ) {}

  @Post()
  @Requires('policies:write')
  @ApiOperation({ summary: 'Begin a policy template' })
  @Answers(201, policyTemplate, { etag: true, description: 'The template with its draft.' })
  async create(
    @Caller() caller: Caller,
    @Body({ schema: policyTemplateBody }) body: PolicyTemplateInput,
  ): Promise<StoredPolicyTemplate> {
    return this.templates.create(caller, body);
  }

  @Get()
  @Requires('policies:read')
  @ApiOperation({ summary: 'List policy templates' })
  @Answers(200, policyTemplates, { description: 'In the order of their making.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: policyTemplateList }) { limit, cursor, archived, kind }: z.output<typeof policyTemplateList>,
  ): Promise<Paged<StoredPolicyTemplate>> {
    const after = decodeCursor(cursor, templateId);
    const found = await this.templates.list(caller, { limit: limit + 1, after, archived, kind: kind ?? null });
    return page(found, limit, ({ id }) => id);
  }

  @Get(':templateId')
  @Requires('policies:read')
  @ApiOperation({ summary: 'Read a policy template' })
  @Answers(200, policyTemplate, { etag: true, description: 'The template with its draft.' })
  async get(@Caller() caller: Caller, @Param('templateId', ID) id: string): Promise<StoredPolicyTemplate> {
    return this.templates.get(caller, id);
  }

  @Put(':templateId')
  @Requires('policies:write')
  @ApiOperation({ summary: 'Replace the draft of a policy template' })
  @Answers(200, policyTemplate, {
    etag: true,
    description: 'The template with its new draft. Nothing in use has changed.',
  })
  async edit(
    @Caller() caller: Caller,
    @Param('templateId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: policyTemplateBody }) body: PolicyTemplateInput,
  ): Promise<StoredPolicyTemplate> {
    return this.templates.edit(caller, id, revision, body);
  }

  @Post(':templateId/publish')
  @Requires('policies:publish')
  @ApiOperation({ summary: 'Make the draft the next version' })
  @Answers(200, publishedPolicy, {
    etag: true,
    description:
      'The version, where older ones are in use, and the roles that it reaches. Nothing published has changed.',
  })
  async publish(
    @Caller() caller: Caller,
    @Param('templateId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: policyPublication }) request: z.output<typeof policyPublication>,
  ): Promise<PolicyReach & { revision: number }> {
    const published = await this.publishPolicy.publish(caller, id, revision, request);
    return { ...published, revision: published.template.revision };
  }

  @Post(':templateId/archive')
  @Requires('policies:write')
  @ApiOperation({ summary: 'Take a policy template out of the lists' })
  @Answers(200, policyTemplate, { etag: true, description: 'The template. Where it is in use it stays in use.' })
  async archive(@Caller() caller: Caller, @Param('templateId', ID) id: string): Promise<StoredPolicyTemplate> {
    return this.templates.archive(caller, id);
  }

  @Get(':templateId/versions')
  @Requires('policies:read')
  @ApiOperation({ summary: 'List the versions of a policy template' })
  @Answers(200, policyVersions, { description: 'The newest first.' })
  async versions(
    @Caller() caller: Caller,
    @Param('templateId', ID) id: string,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<PolicyTemplateVersion>> {
    const before = decodeCursor(cursor, versionCursor);
    const found = await this.templates.versions(caller, id, { limit: limit + 1, before });
    return page(found, limit, ({ number }) => number);
  }

  @Get(':templateId/versions/:number')
  @Requires('policies:read')
  @ApiOperation({ summary: 'Read a version of a policy template' })
  @Answers(200, policyVersion, { description: 'The version as it was published.' })
  async version(
    @Caller() caller: Caller,
    @Param('templateId', ID) id: string,
    @Param('number', NUMBER) number: number,
  ): Promise<PolicyTemplateVersion> {
    return this.templates.version(caller, id, number);
  }

  @Get(':templateId/versions/:number/diff/:other')
  @Requires('policies:read')
  @ApiOperation({ summary: 'Compare two versions of a policy template' })
  @Answers(200, policyDiff, { description: 'What changes from the one to the other.' })
  async diff(
    @Caller() caller: Caller,
    @Param('templateId', ID) id: string,
    @Param('number', NUMBER) from: number,
    @Param('other', NUMBER) to: number,
  ): Promise<PolicyDiff> {
    return this.templates.diff(caller, id, { from, to });
  }
}
