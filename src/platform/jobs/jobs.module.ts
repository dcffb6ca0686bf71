import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PgBoss } from 'pg-boss';
import { PinoLogger } from 'nestjs-pino';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { EventBus } from '../events/event-bus.js';
import { DeadLetters } from './dead-letters.js';
import { JobQueue, PG_BOSS } from './job-queue.js';
import { JobRunner } from './job-runner.js';

const startBoss = async (config: RunningConfig, log: PinoLogger): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: config.databaseUrl,
    application_name: 'silkgate-jobs',
    max: 4,
    useListenNotify: config.roles.worker,
    supervise: config.roles.worker,
    schedule: config.roles.worker,
    // How often jobs of workers that died are looked for: a minute, which is usual, would be added to the heartbeat.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  // Without a listener a lost connection would end the process; pg-boss reconnects by itself.
  boss.on('error', (error) => log.warn({ err: error }, 'pg-boss'));
  boss.on('warning', (warning) => log.warn({ warning }, 'pg-boss'));
  await boss.start();
  return boss;
};

@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: PG_BOSS, inject: [CONFIG, PinoLogger], useFactory: startBoss },
    JobQueue,
    EventBus,
    JobRunner,
    DeadLetters,
  ],
  exports: [JobQueue, EventBus, JobRunner],
})
export class JobsModule implements OnApplicationShutdown {
  constructor(
    @Inject(PG_BOSS) private readonly boss: PgBoss,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: Math.max(1_000, this.config.shutdownTimeoutMs - 1_000) });
  }
}
