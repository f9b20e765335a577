/* global process */
// A step of the Maven build, left out while the files that it reads are those of its last success.
//   node maven-step.mjs build|test
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { files, unlessDone } from './unless-done.mjs'

const ROOT = import.meta.dirname
const OPENAPI = join(ROOT, '../server/src/main/resources/openapi.yaml')
const STEPS = {
  build: ['npm run build'],
  test: ['npm run lint', 'npm test'],
}
const APPLICATIONS = ['console', 'consultant', 'member']

const step = process.argv[2]
if (!(step in STEPS)) throw new Error(`Unknown step ${step}: build or test`)

const run = (command) => execSync(command, { cwd: ROOT, stdio: 'inherit' })
const isBuilt = APPLICATIONS.every((name) => existsSync(join(ROOT, name, 'dist/index.html')))

unlessDone(ROOT, 'install', [join(ROOT, 'package-lock.json')], existsSync(join(ROOT, 'node_modules')), () =>
  run('npm ci'),
)
unlessDone(ROOT, step, [...files(ROOT), OPENAPI], step === 'test' || isBuilt, () => STEPS[step].forEach(run))
