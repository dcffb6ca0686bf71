import { Module } from '@nestjs/common';
import { PgListener } from './pg-listener.js';

@Module({ providers: [PgListener], exports: [PgListener] })
export class RealtimeModule {}
