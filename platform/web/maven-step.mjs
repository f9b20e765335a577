/* global process */
// A step of the Maven build, left out while the files that it reads are those of its last success.
//   node maven-step.mjs build|test
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = import.meta.dirname
const OPENAPI = join(ROOT, '../server/src/main/resources/openapi.yaml')
const MADE = new Set(['node_modules', 'dist', 'target', 'schema.ts'])
const STEPS = {
  build: ['npm run build'],
  test: ['npm run lint', 'npm test'],
}
const APPLICATIONS = ['console', 'consultant', 'member']

const step = process.argv[2]
if (!(step in STEPS)) throw new Error(`Unknown step ${step}: build or test`)

function files(folder) {
  return readdirSync(folder)
    .filter((name) => !MADE.has(name))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]))
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

/** Runs the work unless its inputs are those of the last time that it succeeded. */
function unlessDone(name, inputs, stillThere, work) {
  const mark = join(ROOT, 'target', `${name}.done`)
  const now = fingerprint(inputs)
  if (stillThere && existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  rmSync(mark, { force: true })
  work()
  mkdirSync(join(ROOT, 'target'), { recursive: true })
  writeFileSync(mark, now)
}

const run = (command) => execSync(command, { cwd: ROOT, stdio: 'inherit' })
const isBuilt = APPLICATIONS.every((name) => existsSync(join(ROOT, name, 'dist/index.html')))

unlessDone('install', [join(ROOT, 'package-lock.json')], existsSync(join(ROOT, 'node_modules')), () =>
  run('npm ci'),
)
unlessDone(step, [...files(ROOT), OPENAPI], step === 'test' || isBuilt, () => STEPS[step].forEach(run))
