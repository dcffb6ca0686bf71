import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { Idempotency } from './idempotency.js';

@Module({ imports: [DatabaseModule], providers: [Idempotency], exports: [Idempotency] })
export class HttpModule {}
