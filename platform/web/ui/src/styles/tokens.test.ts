import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--hg-([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

const sheet = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const light = colours(sheet.slice(0, sheet.indexOf("[data-theme='dark']")))
const dark = { ...light, ...colours(sheet.slice(sheet.indexOf("[data-theme='dark']"))) }

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (brighter + 0.05) / (darker + 0.05)
}

const texts: [text: string, grounds: string[]][] = [
  ['ink', ['surface', 'ground', 'raised', 'hover', 'accent-soft']],
  ['secondary', ['surface', 'ground', 'raised', 'hover']],
  ['accent', ['surface', 'ground', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['danger', ['surface', 'ground', 'danger-soft']],
  ['warning-text', ['surface', 'ground', 'warning-soft']],
  ['success-text', ['surface', 'ground', 'success-soft']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('text in the %s theme', (_, theme) => {
  it.each(texts)('%s has a contrast of at least 4.5 on every ground it stands on', (text, grounds) => {
    for (const ground of grounds)
      expect(contrast(theme[text]!, theme[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })
})
