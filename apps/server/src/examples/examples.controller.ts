import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#accounts';
import { projectRoot } from '#program';
import { documentPage, examplesPage } from './example-pages.js';
import { Examples } from './examples.js';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";
/** Documents carry their own style and fonts inside, and nothing else. */
const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'";

/** Pages of example roles, for anybody: they come with Workpact and belong to no organisation. */
@ApiExcludeController()
@Public('the examples are part of the program and hold nobody’s data')
@Controller('examples')
export class ExamplesController {
  constructor(private readonly examples: Examples) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async index(): Promise<string> {
    return examplesPage(await this.examples.roles());
  }

  @Get(':role/:document')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async document(@Param('role') roleId: string, @Param('document') name: string): Promise<string> {
    const role = (await this.examples.roles()).find(({ id }) => id === roleId);
    const document = role?.documents.find(({ kind }) => kind === name);
    if (!role || !document)
      throw new NotFoundException('There is no such document. The address /examples lists all of them.');
    return documentPage(role, document);
  }

  @Get('out/:file')
  @Header('content-security-policy', DOCUMENT_POLICY)
  @Header('x-content-type-options', 'nosniff')
  async file(@Param('file') name: string): Promise<StreamableFile> {
    const file = await this.examples.file(name);
    if (!file) throw new NotFoundException(`There is no file ${basename(name)} of an example.`);
    const type = file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type;
    return new StreamableFile(Buffer.from(file.content), { type, disposition: 'inline' });
  }

  @Get('examples.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): Promise<string> {
    return readFile(join(projectRoot(), 'templates/pages/examples/examples.css'), 'utf8');
  }
}
