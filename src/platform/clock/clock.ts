import { Injectable } from '@nestjs/common';

/** The time of day. Injected wherever a rule depends on it, so that a test can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
