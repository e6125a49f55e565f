import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#accounts';
import { projectRoot } from '#program';
import { TrustedRoots } from '#seals';

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);
const PAGES = join(projectRoot(), 'templates/pages/verify');
const BUNDLE = join(projectRoot(), 'dist/browser/verification.js');
/** It runs our own script and asks this server for its roots; it can send nothing anywhere else, and submits no form. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page that checks a signed document in the browser: the file stays there. */
@ApiExcludeController()
@Public('whoever was given a signed document may check it')
@Controller('verify')
export class VerifyController {
  private readonly page = readFileSync(join(PAGES, 'verify.html'), 'utf8');

  constructor(private readonly roots: TrustedRoots) {}

  @Get([':organisation', ''])
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  show(): string {
    return this.page;
  }

  /** Certificates whose seals this installation answers for, in base64 of DER; with those that an organisation has brought. */
  @Get([':organisation/roots.json', 'roots.json'])
  @Header('cache-control', 'max-age=300')
  async certificates(
    @Param('organisation', { schema: slug.optional() }) organisation?: string,
  ): Promise<{ readonly roots: readonly string[]; readonly timestampRoots: readonly string[] }> {
    if (organisation === undefined) return { roots: base64(await this.roots.certificates()), timestampRoots: [] };
    return {
      roots: base64(await this.roots.ofOrganisation(organisation)),
      timestampRoots: base64(await this.roots.timestampRoots(organisation)),
    };
  }

  @Get('verify.css')
  @Header('cache-control', 'max-age=3600')
  style(): StreamableFile {
    return new StreamableFile(createReadStream(join(PAGES, 'verify.css')), { type: 'text/css; charset=utf-8' });
  }

  @Get('verify.js')
  @Header('cache-control', 'max-age=3600')
  script(): StreamableFile {
    return javaScript(join(PAGES, 'verify.js'));
  }

  @Get('verification.js')
  @Header('cache-control', 'max-age=3600')
  verification(): StreamableFile {
    return javaScript(BUNDLE);
  }
}

function base64(certificates: readonly Uint8Array[]): string[] {
  return certificates.map((der) => Buffer.from(der).toString('base64'));
}

function javaScript(path: string): StreamableFile {
  return new StreamableFile(createReadStream(path), { type: 'text/javascript; charset=utf-8' });
}
