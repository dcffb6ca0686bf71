import { generateSecrets } from '../platform/config/secrets.js';

// `npm run secrets`: a fresh set for the environment of a production installation.
const { signingKeys, siteKey, boxKeys } = generateSecrets();
process.stdout.write(
  [
    `SILKGATE_SIGNING_KEYS='${JSON.stringify(signingKeys)}'`,
    `SILKGATE_SITE_KEY='${siteKey}'`,
    `SILKGATE_BOX_KEYS='${JSON.stringify(boxKeys)}'`,
    '',
  ].join('\n'),
);
