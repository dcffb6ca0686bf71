import { type DynamicModule, Module } from '@nestjs/common';
import type { Config, Secrets } from './config.js';

/** The configuration as it runs: the database's address and the secrets are settled. */
export interface RunningConfig extends Config {
  readonly databaseUrl: string;
  readonly secrets: Secrets;
}

/** Injection token for {@link RunningConfig}. */
export const CONFIG = Symbol('CONFIG');

@Module({})
export class ConfigModule {
  /** Every module that wants the configuration imports {@link ConfigModule} and injects {@link CONFIG}. */
  static with(config: RunningConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
