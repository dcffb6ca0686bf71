// Preloaded into the application by start.mjs: if that is killed and can't pass on a signal any more, the pipe on
// descriptor 3 closes, and the application stops as if it had been asked to.
import { Socket } from 'node:net';

const lifeline = new Socket({ fd: 3, readable: true, writable: false });
lifeline.on('error', () => lifeline.destroy());
lifeline.on('close', () => process.kill(process.pid, 'SIGTERM'));
lifeline.resume();
lifeline.unref();
