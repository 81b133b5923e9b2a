// Lints every model of bpmn/ the way Camunda 8.8 will read it; any error or warning fails the build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const models = resolve(process.argv[2] ?? join(here, '..', '..', '..', 'bpmn'));
const files = existsSync(models) ? readdirSync(models).filter((name) => name.endsWith('.bpmn')).sort() : [];

if (files.length === 0) {
  console.log('No BPMN model to lint');
  process.exit(0);
}
const lint = spawnSync(
  process.execPath,
  [join(here, 'node_modules', 'bpmnlint', 'bin', 'bpmnlint.js'), '--max-warnings=0', ...files.map((name) => join(models, name))],
  { cwd: here, stdio: 'inherit' },
);
console.log(lint.status === 0 ? `${files.length} BPMN models linted` : 'Some BPMN models need a correction, see above');
process.exit(lint.status ?? 1);
