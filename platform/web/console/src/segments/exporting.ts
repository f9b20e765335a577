import { describeFailure, Failure } from '@huigu/ui'
import { ElMessage } from 'element-plus'
import { useI18n } from 'vue-i18n'
import type { Format } from './api.ts'

/** A choice of files for a menu; says that it is at work, for many members take a while, and what went wrong. */
export function useExport() {
  const { t, te } = useI18n({ useScope: 'global' })
  const FORMATS = ['csv', 'xlsx'] as const

  async function save(send: () => Promise<void>) {
    const note = ElMessage({ message: t('segments.export.working'), duration: 0 })
    try {
      await send()
    } catch (thrown) {
      ElMessage.error(describeFailure(Failure.of(thrown), { t, te }))
    } finally {
      note.close()
    }
  }

  return (send: (format: Format) => Promise<void>) =>
    FORMATS.map((format) => ({
      text: t(`segments.export.${format}`),
      run: () => save(() => send(format)),
    }))
}
