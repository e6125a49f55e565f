import { Module } from '@nestjs/common';
import { SealsModule } from '#seals';
import { SealsController } from './seals.controller.js';

@Module({ imports: [SealsModule], controllers: [SealsController] })
export class SealsDoor {}
