import { type Tag, type TagGroup, useClient } from '@huigu/api'
import { answer, everyPage, useQuery } from '@huigu/ui'

const WHOLE = 500

/** Tags that stand together: a group's in its order, or those of no group by name. */
export interface TagSection {
  group: TagGroup | null
  tags: Tag[]
}

/** The groups that have tags, then the tags without a group. */
export function sectionsOf(groups: TagGroup[], tags: Tag[]): TagSection[] {
  const sections: TagSection[] = groups.map((group) => ({ group, tags: group.tags }))
  const loose = tags.filter(({ groupCode }) => groupCode === null)
  return [...sections, { group: null, tags: loose }].filter((section) => section.tags.length > 0)
}

/** Without automatic tags, which nobody puts on or takes off. */
export function withoutAutomatic(sections: TagSection[]): TagSection[] {
  return sections
    .map(({ group, tags }) => ({ group, tags: tags.filter(({ segmentId }) => !segmentId) }))
    .filter(({ tags }) => tags.length > 0)
}

export function useTags() {
  const client = useClient()
  return useQuery(async (signal) => {
    const query = (cursor: string | undefined) => ({ params: { query: { cursor, limit: WHOLE } }, signal })
    const [groups, tags] = await Promise.all([
      everyPage((cursor) => answer(client.GET('/api/v1/tag-groups', query(cursor))), signal),
      everyPage((cursor) => answer(client.GET('/api/v1/tags', query(cursor))), signal),
    ])
    return { groups, tags, sections: sectionsOf(groups, tags) }
  })
}
