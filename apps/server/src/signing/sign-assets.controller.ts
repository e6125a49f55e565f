import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#accounts';
import { projectRoot } from '#program';

const FOLDER = join(projectRoot(), 'templates/pages/sign');
const SIGNATURE_PAD = fileURLToPath(import.meta.resolve('signature_pad'));

/** What the signing pages are made with. */
@ApiExcludeController()
@Public('parties have no account')
@Controller('sign-assets')
export class SignAssetsController {
  @Get('sign.css')
  @Header('cache-control', 'max-age=3600')
  style(): StreamableFile {
    return new StreamableFile(createReadStream(join(FOLDER, 'sign.css')), { type: 'text/css; charset=utf-8' });
  }

  @Get('sign.js')
  @Header('cache-control', 'max-age=3600')
  script(): StreamableFile {
    return new StreamableFile(createReadStream(join(FOLDER, 'sign.js')), { type: 'text/javascript; charset=utf-8' });
  }

  /** An ES module as it is published: there is nothing to bundle. */
  @Get('signature-pad.js')
  @Header('cache-control', 'max-age=3600')
  signaturePad(): StreamableFile {
    return new StreamableFile(createReadStream(SIGNATURE_PAD), { type: 'text/javascript; charset=utf-8' });
  }
}
