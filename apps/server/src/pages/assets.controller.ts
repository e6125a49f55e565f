import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#accounts';
import { findAsset } from './assets.js';

/** Styles and scripts of all pages. */
@ApiExcludeController()
@Public('styles and scripts are part of the program and hold nobody’s data')
@Controller('assets')
export class AssetsController {
  @Get(':version/:name')
  asset(@Param('name') name: string, @Param('version') version: string, @Res() reply: FastifyReply): void {
    const asset = findAsset(name);
    if (asset === null) throw new NotFoundException(`There is no style or script ${name}.`);
    // An old page may ask for what is no more: it gets what there is, and does not keep it.
    const isCurrent = asset.address === `/assets/${version}/${name}`;
    void reply
      .header('cache-control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(asset.type)
      .send(asset.content);
  }
}
