/* global process */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MADE = new Set(['node_modules', 'dist', 'target', 'schema.ts'])

/** Every file below the folder that somebody wrote. */
export function files(folder) {
  return readdirSync(folder)
    .filter((name) => !MADE.has(name))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]))
}

/** Runs the work unless its inputs are those of the last time that it succeeded. */
export function unlessDone(root, name, inputs, stillThere, work) {
  const mark = join(root, 'target', `${name}.done`)
  const now = fingerprint(inputs)
  if (stillThere && existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  rmSync(mark, { force: true })
  work()
  mkdirSync(join(root, 'target'), { recursive: true })
  writeFileSync(mark, now)
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}
