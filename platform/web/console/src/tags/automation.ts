import type { Tag } from '@huigu/api'
import { Failure } from '@huigu/ui'
import { useI18n } from 'vue-i18n'
import { useConfirm } from '../shared/confirm.ts'
import { type TagDraft, useTagsApi } from './api.ts'

/** Changes a tag; what members carry by hand becomes automatic once a person has read that it comes off them. */
export function useAutomation() {
  const { t } = useI18n({ useScope: 'global' })
  const confirm = useConfirm()
  const api = useTagsApi()

  async function change({ id, name }: Tag, draft: TagDraft, carriers: string) {
    try {
      await api.changeTag(id, draft)
    } catch (thrown) {
      const carried = Failure.of(thrown).code === 'tag-carried-by-hand'
      if (!carried || !(await isWanted(name, carriers))) throw thrown
      await api.changeTag(id, draft, true)
    }
  }

  const isWanted = (name: string, count: string) =>
    confirm({
      title: t('tags.tag.takeOffTitle', { name }),
      hint: t('tags.tag.takeOffHint', { count }),
      action: t('tags.tag.takeOff'),
      danger: true,
    })

  return { change }
}
