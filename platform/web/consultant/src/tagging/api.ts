import { type Tag, useClient } from '@huigu/api'
import { answer, everyPage } from '@huigu/ui'

const WHOLE = 500

/** An automatic tag goes by a segment: nobody puts it on or takes it off. */
export function isPutOnByHand(tag: Tag): boolean {
  return !('segmentId' in tag && tag.segmentId)
}

export function useTaggingApi() {
  const client = useClient()
  return {
    /** Each group with its tags in the brand's order, and last those in no group. */
    async groups(signal: AbortSignal) {
      const [groups, ungrouped] = await Promise.all([
        everyPage(
          (cursor) =>
            answer(client.GET('/api/v1/tag-groups', { params: { query: { cursor, limit: WHOLE } }, signal })),
          signal,
        ),
        everyPage((cursor) => {
          const query = { cursor, limit: WHOLE, ungrouped: true }
          return answer(client.GET('/api/v1/tags', { params: { query }, signal }))
        }, signal),
      ])
      const offered = groups.map((group) => ({ ...group, tags: group.tags.filter(isPutOnByHand) }))
      return {
        groups: offered.filter(({ tags }) => tags.length),
        ungrouped: ungrouped.filter(isPutOnByHand),
      }
    },
    tagOne: (id: string, add: string[], remove: string[]) =>
      answer(client.POST('/api/v1/members/{id}/tags', { params: { path: { id } }, body: { add, remove } })),
    /** At most {@link MOST_AT_ONCE}: more would be a job, which nobody waits for on a phone. */
    tagMany: (memberIds: string[], add: string[], remove: string[]) =>
      answer(client.POST('/api/v1/members/tags', { body: { memberIds, add, remove } })),
  }
}

/** Members that are tagged with the answer. */
export const MOST_AT_ONCE = 500

export type Groups = Awaited<ReturnType<ReturnType<typeof useTaggingApi>['groups']>>
