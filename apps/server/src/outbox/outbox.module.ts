import { Module } from '@nestjs/common';
import { OutboxController } from './outbox.controller.js';

/** Mail that nobody sends: pages to read it, for whoever sits at the machine. */
@Module({ controllers: [OutboxController] })
export class OutboxDoor {}
