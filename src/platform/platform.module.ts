import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule, type RunningConfig } from './config/config.module.js';
import { HealthModule } from './health/health.module.js';
import { LoggingModule } from './logging/logging.module.js';
import { RateLimitModule } from './security/rate-limit.module.js';

/** What runs once in every process. Modules import the parts that they use (database, jobs, audit …) themselves. */
@Module({})
export class PlatformModule {
  static with(config: RunningConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [ConfigModule.with(config), LoggingModule, RateLimitModule, HealthModule],
    };
  }
}
