import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#accounts';
import { projectRoot } from '#program';

const FOLDER = join(projectRoot(), 'templates/pages/login');

/** What the sign-in pages are made with. */
@ApiExcludeController()
@Public('the sign-in pages are for those who are not signed in')
@Controller('login/assets')
export class LoginStyleController {
  @Get('login.css')
  @Header('cache-control', 'max-age=3600')
  style(): StreamableFile {
    return new StreamableFile(createReadStream(join(FOLDER, 'login.css')), { type: 'text/css; charset=utf-8' });
  }

  @Get('passkey.js')
  @Header('cache-control', 'max-age=3600')
  script(): StreamableFile {
    return new StreamableFile(createReadStream(join(FOLDER, 'passkey.js')), { type: 'text/javascript; charset=utf-8' });
  }
}
