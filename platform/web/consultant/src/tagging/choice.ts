import type { Groups } from './api.ts'

/** The tags after one was touched: of a group of single choice the new one takes the place of the other. */
export function toggled(chosen: readonly string[], tag: string, groups: Groups['groups']): string[] {
  if (chosen.includes(tag)) return chosen.filter((each) => each !== tag)
  return [...without(chosen, rivals(tag, groups)), tag]
}

/** What to send so that a member who carries `before` carries `after`. */
export function difference(before: readonly string[], after: readonly string[]) {
  return { add: without(after, before), remove: without(before, after) }
}

/** What a member carries once tags were put on and others taken off, as the server does it. */
export function retagged(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
  groups: Groups['groups'],
): string[] {
  const gone = [...remove, ...add.flatMap((tag) => rivals(tag, groups))]
  return [...without(tags, gone), ...without(add, tags)]
}

function rivals(tag: string, groups: Groups['groups']): string[] {
  const group = groups.find(
    ({ choice, tags }) => choice === 'SINGLE' && tags.some(({ name }) => name === tag),
  )
  return group ? group.tags.map(({ name }) => name).filter((name) => name !== tag) : []
}

const without = (names: readonly string[], others: readonly string[]) =>
  names.filter((name) => !others.includes(name))
