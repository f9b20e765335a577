import createClient from 'openapi-fetch'
import { Failure, readProblem } from './failure.ts'

/** Where the bearer token of the signed-in person comes from, and how it is renewed. */
export interface Credentials {
  accessToken(): Promise<string | null>
  /** Fetches a new token; null when the person has to sign in again. */
  renew(): Promise<string | null>
  /** The server no longer knows the person, and renewing did not help. */
  expired(): void
}

export type Send = (request: Request) => Promise<Response>

/**
 * A fetch that signs requests and turns whatever goes wrong into a {@link Failure}. A refused token is renewed once
 * and the request sent again.
 */
export function signedFetch(credentials: Credentials | null, send: Send = (request) => fetch(request)): Send {
  return async (request) => {
    const again = credentials ? request.clone() : null
    let response = await attempt(request, (await credentials?.accessToken()) ?? null)
    if (response.status === 401 && credentials && again) {
      const token = await credentials.renew()
      if (token) response = await attempt(again, token)
      if (response.status === 401) credentials.expired()
    }
    if (!response.ok) throw await readProblem(response)
    return response
  }

  async function attempt(request: Request, token: string | null): Promise<Response> {
    if (token) request.headers.set('Authorization', `Bearer ${token}`)
    try {
      return await send(request)
    } catch (thrown) {
      if (request.signal.aborted) throw thrown
      throw Failure.unreachable(thrown)
    }
  }
}

/** A client typed by the paths of an OpenAPI file; its calls answer or throw a {@link Failure}. */
export function createHttpClient<Paths extends object>(send: Send) {
  return createClient<Paths>({ baseUrl: window.location.origin, fetch: send })
}

/** The body of a call that succeeded: failures were thrown before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}

/** Something with the version of it (`ETag`) that a change has to name as `If-Match`. */
export interface Versioned<T> {
  value: T
  version: string
}

export async function versioned<T>(call: Promise<{ data?: T; response: Response }>): Promise<Versioned<T>> {
  const { data, response } = await call
  return { value: data as T, version: response.headers.get('ETag') ?? '*' }
}
