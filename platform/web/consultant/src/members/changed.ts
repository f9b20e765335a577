import type { Member } from '@huigu/api'
import { shallowReactive } from 'vue'

/** Members that were looked at since the list was loaded, as they are now: the list keeps its place and shows them. */
const changed = shallowReactive(new Map<string, Member>())

export const changedMembers = {
  put: (member: Member) => void changed.set(member.id, member),
  newest: (member: Member) => changed.get(member.id) ?? member,
  clear: () => changed.clear(),
}
