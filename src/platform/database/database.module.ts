import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: RunningConfig) => ({
        ...dataSourceOptions(config.databaseUrl, config.databasePool),
        // Each module names its own entities with TypeOrmModule.forFeature.
        autoLoadEntities: true,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
