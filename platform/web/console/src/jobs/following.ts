import type { Job } from '@huigu/api'
import { Failure } from '@huigu/ui'
import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { useJobsApi } from './api.ts'

/** A job as it goes on, by its id; nothing while there is none. */
export function useJob(id: Ref<string | undefined>, ended: () => void) {
  const api = useJobsApi()
  const job = shallowRef<Job | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let watching = new AbortController()
  onScopeDispose(() => watching.abort())

  async function observe(jobId: string | undefined) {
    watching.abort()
    job.value = null
    failure.value = null
    if (!jobId) return
    const { signal } = (watching = new AbortController())
    /** A job that had ended before it was looked at changes nothing on the page. */
    let ran = false
    try {
      await api.watch(
        jobId,
        (progress) => {
          ran ||= progress.state === 'RUNNING'
          job.value = progress
        },
        signal,
      )
      if (!signal.aborted && ran) ended()
    } catch (thrown) {
      if (!signal.aborted) failure.value = Failure.of(thrown)
    }
  }
  watch(id, observe, { immediate: true })

  return { job, failure }
}
