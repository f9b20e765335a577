export interface FieldError {
  field: string
  code: string
  detail: string
}

/** A request that did not succeed: what the server said as a problem, or that it said nothing at all. */
export class Failure extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** Stable code of the refusal, such as `phone-taken`. */
    readonly code: string,
    /** The server's own sentence. */
    readonly detail: string,
    readonly fields: readonly FieldError[] = [],
    /** What is there already and in the way, where this person may see it. */
    readonly existingId: string | null = null,
  ) {
    super(detail || code)
  }

  get forbidden(): boolean {
    return this.status === 403
  }

  static unreachable(cause: unknown): Failure {
    return new Failure(0, 'network', cause instanceof Error ? cause.message : String(cause))
  }

  static of(thrown: unknown): Failure {
    return thrown instanceof Failure ? thrown : Failure.unreachable(thrown)
  }
}

const CODES: Record<number, string> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  429: 'too-many-requests',
}

/** Reads `application/problem+json`; a body that is none (a proxy's page) leaves the status to speak. */
export async function readProblem(response: Response): Promise<Failure> {
  const fallback = CODES[response.status] ?? (response.status >= 500 ? 'internal' : 'invalid-input')
  if (!response.headers.get('content-type')?.includes('json'))
    return new Failure(response.status, fallback, '')
  const body = (await response.json().catch(() => ({}))) as Partial<{
    code: string
    detail: string
    errors: FieldError[]
    existingId: string
  }>
  const { code = fallback, detail = '', errors = [], existingId = null } = body
  return new Failure(response.status, code, detail, errors, existingId)
}

interface Translator {
  t(key: string): string
  te(key: string): boolean
}

/** The refusal in the reader's language where its code is known, else the server's sentence. */
export function describeFailure(failure: Failure, { t, te }: Translator): string {
  if (te(`problem.${failure.code}`)) return t(`problem.${failure.code}`)
  if (failure.detail) return failure.detail
  const general = CODES[failure.status]
  return t(general ? `problem.${general}` : 'problem.internal')
}
