import { type Tag, type TagGroup, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export interface GroupDraft {
  code: string
  name: string
  choice: TagGroup['choice']
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
    createTag: (name: string, groupCode: string | undefined, position: number) =>
      answer(client.POST('/api/v1/tags', { body: { name, groupCode, position } })),
    /** A null group is none. */
    changeTag: (id: string, change: { name?: string; groupCode?: string | null; position?: number }) =>
      answer(
        client.PATCH('/api/v1/tags/{id}', {
          params: { path: { id } },
          body: change as Partial<Pick<Tag, 'name' | 'position'>> & { groupCode?: string },
        }),
      ),
    removeTag: (id: string) => answer(client.DELETE('/api/v1/tags/{id}', { params: { path: { id } } })),
  }
}
