/* global process */
// A step of the Maven build, left out while the files that it reads are those of its last success.
//   node maven-step.mjs build|test
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { files, unlessDone } from '../../platform/web/unless-done.mjs'

const ROOT = import.meta.dirname
const SHARED = join(ROOT, '../../platform/web/ui')
const OPENAPI = join(ROOT, '../src/main/resources/openapi.yaml')

const step = process.argv[2]
if (step !== 'build' && step !== 'test') throw new Error(`Unknown step ${step}: build or test`)

const run = (command) => execSync(command, { cwd: ROOT, stdio: 'inherit' })
const isBuilt = existsSync(join(ROOT, 'dist/index.html'))

unlessDone(ROOT, 'install', [join(ROOT, 'package-lock.json')], existsSync(join(ROOT, 'node_modules')), () =>
  run('npm ci'),
)
unlessDone(ROOT, step, [...files(ROOT), ...files(SHARED), OPENAPI], step === 'test' || isBuilt, () =>
  run(step === 'build' ? 'npm run build' : 'npm test'),
)
