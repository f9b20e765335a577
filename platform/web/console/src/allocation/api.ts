import {
  type Allocation,
  type AllocationRequest,
  type BindingCount,
  type HandoverRequest,
  type JobAccepted,
  useClient,
} from '@huigu/api'
import { answer, everyPage } from '@huigu/ui'

const WHOLE = 500

export function useAllocationApi() {
  const client = useClient()
  return {
    /** Whom members can be given to with how many they have; first of all, those who are bound to nobody. */
    counts: (signal: AbortSignal): Promise<BindingCount[]> =>
      everyPage(
        (cursor) =>
          answer(
            client.GET('/api/v1/bindings/counts', { params: { query: { cursor, limit: WHOLE } }, signal }),
          ),
        signal,
      ),
    preview: (request: AllocationRequest): Promise<Allocation> =>
      answer<Allocation>(
        client.POST('/api/v1/bindings/allocations', { body: { ...request, preview: true } }) as Promise<{
          data?: Allocation
        }>,
      ),
    /** Done with the answer where the members are few, else by a job. */
    apply: (request: AllocationRequest, key: string): Promise<Allocation | JobAccepted> =>
      answer<Allocation | JobAccepted>(
        client.POST('/api/v1/bindings/allocations', {
          params: { header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    consultant: (code: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/consultants/{code}', { params: { path: { code } }, signal })),
    members: (consultantCode: string, cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members', { params: { query: { consultantCode, cursor } }, signal })),
    previewHandover: (code: string, body: HandoverRequest) =>
      answer(
        client.POST('/api/v1/consultants/{code}/handover', {
          params: { path: { code } },
          body: { ...body, preview: true },
        }),
      ),
    handOver: (code: string, body: HandoverRequest, key: string) =>
      answer(
        client.POST('/api/v1/consultants/{code}/handover', {
          params: { path: { code }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    undoHandover: (code: string) =>
      answer(client.DELETE('/api/v1/consultants/{code}/handover', { params: { path: { code } } })),
  }
}
