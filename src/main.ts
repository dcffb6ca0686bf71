const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(
    `Silkgate needs Node 22.14 or newer and was started on ${process.versions.node}.\n` +
      'Start it with "npm start": that uses the Node 24 which npm installs beside the dependencies.\n',
  );
  process.exit(1);
}

// Stacks name our own sources; reading the maps of every dependency, too, would take 30 MB. (Node 22.12 cannot choose yet.)
const { setSourceMapsSupport } = await import('node:module');
setSourceMapsSupport?.(true, { nodeModules: false, generatedCode: false });

// Only now: what follows does not even parse on an older Node.
const { run } = await import('./run.js');
await run(process.env);
