import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane; about 20 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Turns passwords into argon2id hashes and checks them. Hash before a transaction opens: it holds no connection meanwhile. */
@Injectable()
export class Passwords {
  #decoy: Promise<string> | undefined;

  /** The password as it is stored (PHC string with its own salt). */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /**
   * Whether the password fits. Without a stored hash it takes the same time and says no,
   * so that nobody learns from the clock whether an account exists.
   */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.#decoy ??= this.hash('nobody has this password');
    const fits = await verify(stored ?? (await this.#decoy), password.normalize('NFKC'));
    return fits && stored !== undefined;
  }
}
