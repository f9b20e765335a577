import { type Body, type TagGroup, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'
import type { Placed } from './order.ts'

export interface GroupDraft {
  code: string
  name: string
  choice: TagGroup['choice']
}

/** What a tag is asked to be; a null group is none, a null segment means that it is put on by hand. */
export interface TagDraft {
  name: string
  groupCode: string | null
  segmentId: string | null
}

export function useTagsApi() {
  const client = useClient()
  return {
    /** How many members carry each tag, by its id. */
    counts: async (signal: AbortSignal) => {
      const { items } = await answer(client.GET('/api/v1/tags/counts', { signal }))
      return new Map(items.map(({ tagId, members }) => [tagId, members]))
    },
    createGroup: (group: GroupDraft) => answer(client.POST('/api/v1/tag-groups', { body: group })),
    changeGroup: (code: string, change: Partial<Pick<TagGroup, 'name' | 'choice' | 'position'>>) =>
      answer(client.PATCH('/api/v1/tag-groups/{code}', { params: { path: { code } }, body: change })),
    removeGroup: (code: string) =>
      answer(client.DELETE('/api/v1/tag-groups/{code}', { params: { path: { code } } })),
    createTag: ({ name, groupCode, segmentId }: TagDraft, position: number) =>
      answer(
        client.POST('/api/v1/tags', {
          body: { name, groupCode: groupCode ?? undefined, segmentId: segmentId ?? undefined, position },
        }),
      ),
    /** With `takeOff` those who carry by hand what becomes automatic lose it. */
    changeTag: (id: string, change: Partial<TagDraft & Placed>, takeOff?: boolean) =>
      answer(
        client.PATCH('/api/v1/tags/{id}', {
          params: { path: { id }, query: { takeOff } },
          body: change as Body<'/api/v1/tags/{id}', 'patch'>,
        }),
      ),
    removeTag: (id: string) => answer(client.DELETE('/api/v1/tags/{id}', { params: { path: { id } } })),
  }
}
