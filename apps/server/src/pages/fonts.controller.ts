import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#accounts';
import { projectRoot } from '#program';

/** The faces of all pages and documents. */
@ApiExcludeController()
@Public('fonts are part of the program and hold nobody’s data')
@Controller('fonts')
export class FontsController {
  @Get(':file')
  @Header('cache-control', 'public, max-age=86400')
  font(@Param('file') name: string): StreamableFile {
    const family = /^(source-(?:sans-3|serif-4))-latin(?:-ext)?-[46]00-normal\.woff2$/.exec(name)?.[1];
    if (!family) throw new NotFoundException(`There is no font ${name}.`);
    const path = join(projectRoot(), 'node_modules/@fontsource', family, 'files', name);
    return new StreamableFile(createReadStream(path), { type: 'font/woff2' });
  }
}
