import { writeFile } from 'node:fs/promises';
import { shipCatalogue, toNdjson } from './ship-catalogue.js';

// Writes the catalogue that ships with the project: `node dist/demo/content/write-catalogue.js demo/catalogue.ndjson`.
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Name the file to write, for example demo/catalogue.ndjson\n');
  process.exitCode = 2;
} else {
  await writeFile(file, toNdjson(shipCatalogue()));
}
