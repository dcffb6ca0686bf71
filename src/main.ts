const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Silkgate needs Node 22.12 or newer and was started on ${process.versions.node}.\n` +
      'Start it with "npm start": that uses the Node 24 which npm installs beside the dependencies.\n',
  );
  process.exit(1);
}

// Only now: what follows does not even parse on an older Node.
const { run } = await import('./run.js');
await run(process.env);
