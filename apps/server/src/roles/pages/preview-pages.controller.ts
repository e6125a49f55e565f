import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { DOCUMENT_KINDS, DocumentRenderer, LANGUAGES, MissingValuesError, type MissingValue } from '#documents';
import { CheckDraft } from '#roles';
import { Pages, showPage } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { previewPage } from './preview-page.js';

const ID = { schema: roleId };
const KIND = { schema: z.enum(DOCUMENT_KINDS) };
/** Documents carry their own style and fonts inside, and nothing else. */
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; frame-ancestors 'self'";

/** A role's documents as they will print, from its draft. */
@ApiExcludeController()
@Controller('roles/:roleId/preview/:kind')
@Requires('roles:read')
export class PreviewPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly checkDraft: CheckDraft,
    private readonly renderer: DocumentRenderer,
  ) {}

  @Get()
  async page(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('kind', KIND) kind: z.output<typeof KIND.schema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [reader, made] = await Promise.all([this.pages.reader(caller), this.make(caller, id, kind)]);
    showPage(reply, previewPage(reader, { role: made.role, kind, missing: made.missing }));
  }

  @Get('document')
  @Header('content-security-policy', DOCUMENT_POLICY)
  @Header('x-frame-options', 'SAMEORIGIN')
  async document(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @Param('kind', KIND) kind: z.output<typeof KIND.schema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { html, missing } = await this.make(caller, id, kind);
    if (html === null) throw new MissingValuesError(kind, missing);
    showPage(reply, html);
  }

  private async make(caller: Caller, id: string, kind: z.output<typeof KIND.schema>): Promise<Made> {
    const { draft, effective } = await this.checkDraft.check(caller, id);
    const { model } = effective;
    try {
      const language = LANGUAGES.find((one) => model.language.startsWith(one)) ?? 'en';
      const { html } = this.renderer.html({ model, kind, language });
      return { role: draft.role, html, missing: [] };
    } catch (error) {
      if (!(error instanceof MissingValuesError)) throw error;
      return { role: draft.role, html: null, missing: error.missing };
    }
  }
}

interface Made {
  readonly role: { readonly id: string; readonly title: string };
  /** Null while the role does not say all that the document must. */
  readonly html: string | null;
  readonly missing: readonly MissingValue[];
}
