import type { TagGroup } from '@huigu/api'

/** What has to be asked of the server when a tag is clicked, and what the member carries then. */
export interface Choosing {
  add: string[]
  remove: string[]
  carried: string[]
}

/** Puts a tag on or takes it off; of a group of single choice the others give way. */
export function choose(name: string, group: TagGroup | null, carried: readonly string[]): Choosing {
  if (carried.includes(name))
    return { add: [], remove: [name], carried: carried.filter((each) => each !== name) }
  const others = group?.choice === 'SINGLE' ? group.tags.map((tag) => tag.name) : []
  return { add: [name], remove: [], carried: [...carried.filter((each) => !others.includes(each)), name] }
}
