import type { Member } from '@huigu/api'
import { computed, ref, shallowReactive } from 'vue'

/** Members that are picked one by one to do something for all of them; they stay picked while others are looked for. */
export function useSelection(most: number) {
  const active = ref(false)
  const chosen = shallowReactive(new Map<string, Member>())
  return {
    active,
    members: computed(() => [...chosen.values()]),
    has: (member: Member) => chosen.has(member.id),
    /** False: there is no room for another. */
    toggle(member: Member): boolean {
      if (chosen.delete(member.id)) return true
      if (chosen.size >= most) return false
      chosen.set(member.id, member)
      return true
    },
    /** False: not all of them found room. */
    addAll(members: readonly Member[]): boolean {
      for (const member of members) {
        if (chosen.size >= most && !chosen.has(member.id)) return false
        chosen.set(member.id, member)
      }
      return true
    },
    begin: () => (active.value = true),
    end() {
      active.value = false
      chosen.clear()
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
