import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from './config.js';

/** A fresh set of secrets, as `npm run secrets` prints it. */
export function generateSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    signingKeys: [
      {
        kid: randomBytes(6).toString('hex'),
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    ],
    siteKey: randomBytes(32).toString('base64'),
    boxKeys: [{ id: randomBytes(4).toString('hex'), key: randomBytes(32).toString('base64') }],
  };
}

/** The secrets of a local installation: generated at the first start, read from `secrets.json` in the data folder ever after. */
export async function localSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets = generateSecrets();
  await mkdir(dataDir, { recursive: true });
  // Written aside and renamed: a start that is cut off must not leave half a file behind.
  const partial = `${file}.${process.pid}`;
  const handle = await open(partial, 'w', 0o600);
  await handle.writeFile(JSON.stringify(secrets, null, 2));
  await handle.sync();
  await handle.close();
  await rename(partial, file);
  return secrets;
}
