import { type Segment, useClient } from '@huigu/api'
import { answer, everyPage, useQuery } from '@huigu/ui'

const WHOLE = 500

/** The saved segments of the brand: a list that is short enough to choose from. */
export function useSegments() {
  const client = useClient()
  return useQuery((signal) =>
    everyPage<Segment>(
      (cursor) =>
        answer(client.GET('/api/v1/segments', { params: { query: { cursor, limit: WHOLE } }, signal })),
      signal,
    ),
  )
}
