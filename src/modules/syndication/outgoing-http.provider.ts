import { Inject, Injectable, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { createSafeHttp, type SafeHttp } from '../../platform/outgoing-http/index.js';

/** Injection token for the guarded client; a test may put its own in its place. */
export const OUTGOING_HTTP = Symbol('OUTGOING_HTTP');

export type OutgoingHttp = Pick<SafeHttp, 'request' | 'close'>;

export const outgoingHttpProvider: Provider = {
  provide: OUTGOING_HTTP,
  inject: [CONFIG],
  useFactory: (config: RunningConfig): OutgoingHttp =>
    createSafeHttp({ allowList: config.outgoingAllowList, connectionsPerOrigin: 4 }),
};

/** Closes the connections to other sites at the end. */
@Injectable()
export class OutgoingHttpLifetime implements OnApplicationShutdown {
  constructor(@Inject(OUTGOING_HTTP) private readonly http: OutgoingHttp) {}

  async onApplicationShutdown(): Promise<void> {
    await this.http.close();
  }
}
