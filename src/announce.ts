import type { Demo } from './demo/start-demo.js';
import type { RunningConfig } from './platform/config/config.module.js';

/** Tells whoever sits at the terminal where everything is. Not a log line: it is meant for people. */
export function announce(config: RunningConfig, demo: Demo | null): void {
  const lines = config.roles.web
    ? [`Silkgate is ready at ${config.publicUrl}`, `  API      ${config.publicUrl}/api/docs`]
    : ['Silkgate works on its jobs.'];
  if (demo) {
    lines.push(...demo.sites.map(({ name, url }) => `  ${name.padEnd(13)}${url} (affiliated site, simulated)`));
    lines.push('', 'Demo accounts, for each the password is silkroad-2005:');
    lines.push(...demo.accounts.map(({ email, what }) => `  ${email.padEnd(30)}${what}`));
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}
