import { ElMessageBox } from 'element-plus'
import { useI18n } from 'vue-i18n'

export interface Question {
  title: string
  /** What follows from it. */
  hint: string
  /** What it is called to do it. */
  action: string
  danger?: boolean
}

/** Asks before something is done that has consequences; resolves to whether the person wants it. */
export function useConfirm() {
  const { t } = useI18n({ useScope: 'global' })
  return ({ title, hint, action, danger }: Question): Promise<boolean> =>
    ElMessageBox.confirm(hint, title, {
      confirmButtonText: action,
      confirmButtonClass: danger ? 'el-button--danger' : undefined,
      cancelButtonText: t('action.cancel'),
      type: 'warning',
    }).then(
      () => true,
      () => false,
    )
}
