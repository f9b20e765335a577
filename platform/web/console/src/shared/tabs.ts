import type { TabsInstance } from 'element-plus'
import { onScopeDispose, useTemplateRef, watch } from 'vue'

/**
 * Keeps the chosen one of the tabs that the template calls so in view, also when it was chosen by the address: Element
 * Plus looks for it before it knows that there are more tabs than fit. Once it does, arrows narrow the row.
 */
export function useTabInView(name: string) {
  const tabs = useTemplateRef<TabsInstance>(name)
  const narrowed = new ResizeObserver(() => void tabs.value?.tabNavRef?.scrollToActiveTab())
  watch(
    () => tabs.value?.tabNavRef?.tabListRef?.parentElement,
    (row) => {
      narrowed.disconnect()
      if (row) narrowed.observe(row)
    },
  )
  onScopeDispose(() => narrowed.disconnect())
}
