import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { currentTraceId } from './trace.js';

/** Structured logs: one JSON object a line (so that no input can forge a line), each with the trace id, and no secrets. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: RunningConfig) => ({
        // Requests are logged by one hook of ours, after they were answered and with the route instead of the address.
        forRoutes: [],
        pinoHttp: {
          level: config.logLevel,
          autoLogging: false,
          base: { service: 'silkgate' },
          mixin: () => {
            const traceId = currentTraceId();
            return traceId ? { traceId } : {};
          },
          redact: ['req.headers.authorization', 'req.headers.cookie', 'password', '*.password', '*.token'],
        },
      }),
    }),
  ],
  exports: [LoggerModule],
})
export class LoggingModule {}
