// Bundles what runs in the browser into target/classes/static/assets, and lays the fonts of printed pages beside.
// Maven calls this on every build, so it looks first whether anything changed, with nothing but Node's own modules.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, '..', '..', '..', 'target'));
const assets = join(target, 'classes', 'static', 'assets');
const fonts = join(target, 'classes', 'fonts');
const buildStamp = join(target, 'frontend.stamp');
const installStamp = join(here, 'node_modules', '.installed-lock');

const lock = digest([join(here, 'package-lock.json'), join(here, '.npmrc')]);
const sources = digest([
  ...['package.json', 'package-lock.json', 'build.mjs', 'icon.svg'].map((name) => join(here, name)),
  ...filesIn(join(here, 'css')),
  ...filesIn(join(here, 'js')),
]);

if (stampIn(installStamp) !== lock) {
  install();
}
if (!existsSync(assets) || !existsSync(fonts) || stampIn(buildStamp) !== sources) {
  await bundle();
}

/** Installs the locked packages. */
function install() {
  console.log('Installing the front-end packages (only when package-lock.json changed)');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      npm.error
        ? 'npm was not found: install Node 20 or newer, which brings npm with it.'
        : 'npm could not install the packages of src/main/frontend: is the package registry reachable?',
    );
    process.exit(1);
  }
  writeFileSync(installStamp, lock);
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const entry = (...path) => join(here, ...path);
  await build({
    absWorkingDir: here,
    entryPoints: [
      entry('css', 'app.css'),
      entry('css', 'form.css'),
      entry('css', 'map.css'),
      entry('js', 'app.js'),
      entry('js', 'form.js'),
      entry('js', 'map.js'),
    ],
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    outdir: assets,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: ['es2022', 'chrome105', 'firefox121', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  copyFileSync(entry('icon.svg'), join(assets, 'icon.svg'));
  copyFonts(entry('node_modules', '@expo-google-fonts'));
  writeFileSync(buildStamp, sources);
}

/** With their licence, which wants to stay with them. */
function copyFonts(families) {
  rmSync(fonts, { recursive: true, force: true });
  mkdirSync(fonts, { recursive: true });
  for (const [family, name] of [
    ['noto-sans', 'NotoSans'],
    ['noto-naskh-arabic', 'NotoNaskhArabic'],
    ['noto-sans-ethiopic', 'NotoSansEthiopic'],
    ['noto-sans-georgian', 'NotoSansGeorgian'],
  ]) {
    for (const weight of ['400Regular', '700Bold']) {
      copyFileSync(join(families, family, weight, `${name}_${weight}.ttf`), join(fonts, `${name}_${weight}.ttf`));
    }
    copyFileSync(join(families, family, 'LICENSE_FONT'), join(fonts, `${name}_LICENSE.txt`));
  }
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(basename(file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function stampIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
