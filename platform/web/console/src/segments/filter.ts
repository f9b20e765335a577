import { onScopeDispose, ref, watch } from 'vue'
import { useQueryParameter } from '../shared/address.ts'
import { criteriaOf } from './criteria.ts'
import { type Criteria, emptyGroup, type Group, groupOf } from './tree.ts'

/** Long enough to go on choosing, short enough for the count to feel live. */
const PAUSE = 300

/** Reads what stands in the address; nothing where that is no tree. */
export function readCriteria(text: string | undefined): Criteria | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    const isTree = typeof read === 'object' && read !== null && Object.keys(read).length === 1
    return isTree ? (read as Criteria) : null
  } catch {
    return null
  }
}

/**
 * The criteria being edited. What is asked of them lives in the page's address, so that a search can be linked, reloaded
 * and gone back to.
 */
export function useFilter() {
  const asked = useQueryParameter('criteria')
  const group = ref<Group>(emptyGroup())
  const textOf = (of: Group) => JSON.stringify(criteriaOf(of) ?? undefined)
  let timer: ReturnType<typeof setTimeout>

  function open(criteria: Criteria | null) {
    group.value = criteria ? groupOf(criteria) : emptyGroup()
  }

  watch(
    asked,
    (text) => {
      if (text !== textOf(group.value)) open(readCriteria(text))
    },
    { immediate: true },
  )
  watch(group, (edited) => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = textOf(edited)), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { group, asked, open }
}
