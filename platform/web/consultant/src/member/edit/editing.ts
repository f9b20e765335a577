import type { MemberChange, MemberDetail, MemberField } from '@huigu/api'
import { Failure, type Versioned, useSubmission } from '@huigu/ui'
import { computed, ref, shallowRef, watch } from 'vue'
import { changedNames, changeOf, type Draft, reconciled, storedOf } from './draft.ts'
import type { keepingOf } from './keeping.ts'

export interface Source {
  load(): Promise<Versioned<MemberDetail>>
  save(change: Versioned<MemberChange>): Promise<Versioned<MemberDetail>>
}

/** What somebody else did to the member meanwhile, and how the form took it. */
export interface Meanwhile {
  news: string[]
  clashes: string[]
}

/**
 * A member's form from opening to saving. Who saves over somebody else's change is not sent away: the newest is loaded,
 * what was typed is put over it, and the next save goes through.
 */
export function useEditing(
  opened: Versioned<MemberDetail>,
  fields: MemberField[],
  source: Source,
  keeping: ReturnType<typeof keepingOf>,
) {
  const version = ref(opened.version)
  const stored = shallowRef<Draft>(storedOf(opened.value, fields))
  const draft = ref<Draft>({ ...stored.value })
  const meanwhile = shallowRef<Meanwhile | null>(null)
  const restored = ref(false)
  const dirty = computed(() => changedNames(draft.value, stored.value).length > 0)

  function takeIn(theirs: Draft, before: Draft) {
    const { draft: merged, news, clashes } = reconciled(draft.value, before, theirs)
    draft.value = merged
    stored.value = theirs
    meanwhile.value = news.length || clashes.length ? { news, clashes } : null
  }

  const unsaved = keeping.find()
  if (unsaved) {
    draft.value = { ...draft.value, ...unsaved.draft }
    takeIn(stored.value, unsaved.stored)
    restored.value = dirty.value
  }
  watch(
    draft,
    () => (dirty.value ? keeping.keep({ draft: draft.value, stored: stored.value }) : keeping.drop()),
    { deep: true },
  )

  async function renew() {
    const newest = await source.load()
    version.value = newest.version
    takeIn(storedOf(newest.value, fields), stored.value)
  }

  const submission = useSubmission(async () => {
    const change = { value: changeOf(draft.value, stored.value), version: version.value }
    try {
      const saved = await source.save(change)
      stored.value = storedOf(saved.value, fields)
    } catch (thrown) {
      if (Failure.of(thrown).status === 412) await renew()
      throw thrown
    }
    draft.value = { ...stored.value }
    meanwhile.value = null
    keeping.drop()
  })

  return {
    ...submission,
    draft,
    stored,
    dirty,
    meanwhile,
    restored,
    /** Takes what the other wrote in place of what was typed. */
    yieldTo(name: string) {
      draft.value[name] = stored.value[name]!
      const { news, clashes } = meanwhile.value!
      meanwhile.value = { news, clashes: clashes.filter((each) => each !== name) }
    },
    giveUp() {
      draft.value = { ...stored.value }
      restored.value = false
      meanwhile.value = null
      keeping.drop()
    },
  }
}

export type Editing = ReturnType<typeof useEditing>
