import { type JobAccepted, type Tagging, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'
import type { Whom } from './whom.ts'

export interface Tags {
  add: string[]
  remove: string[]
}

export function useBatchApi() {
  const client = useClient()
  return {
    /** Tags members: done with the answer where they are few, else by a job. */
    tag: (whom: Whom, tags: Tags, key: string): Promise<Tagging | JobAccepted> =>
      answer<Tagging | JobAccepted>(
        client.POST('/api/v1/members/tags', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...whom, ...tags },
        }),
      ),
  }
}
