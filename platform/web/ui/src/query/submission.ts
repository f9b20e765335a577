import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { describeFailure, Failure } from '../http/failure.ts'

/** Sends a form once at a time and tells what the server objected to, field by field. */
export function useSubmission<A extends unknown[]>(send: (...input: A) => Promise<void>) {
  const { t, te } = useI18n({ useScope: 'global' })
  const busy = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function submit(...input: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = null
    try {
      await send(...input)
      return true
    } catch (thrown) {
      failure.value = Failure.of(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return {
    busy,
    failure,
    submit,
    clear: () => (failure.value = null),
    problem: computed(() => (failure.value ? describeFailure(failure.value, { t, te }) : '')),
    /** The objection to a field, by its name in the request. */
    errors: computed<Record<string, string>>(() =>
      Object.fromEntries(
        (failure.value?.fields ?? []).map(({ field, code, detail }) => [
          field,
          te(`field.${code}`) ? t(`field.${code}`) : detail,
        ]),
      ),
    ),
  }
}
