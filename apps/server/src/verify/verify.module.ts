import { Module } from '@nestjs/common';
import { SealsModule } from '#seals';
import { VerifyController } from './verify.controller.js';

/** A page on which anybody checks a signed document, without showing it to us. */
@Module({ imports: [SealsModule], controllers: [VerifyController] })
export class VerifyDoor {}
