import { describe, expect, it } from 'vitest'
import { createHuiguI18n } from '../i18n/i18n.ts'
import { describeFailure, Failure, readProblem } from './failure.ts'

function problem(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

const translator = createHuiguI18n({}, 'en').global

describe('a refusal', () => {
  it('carries code, sentence and the fields it complains of', async () => {
    const errors = [{ field: 'phone', code: 'invalid', detail: 'must be a phone number' }]
    const failure = await readProblem(
      problem(400, { code: 'invalid-input', detail: 'Check the input', errors }),
    )
    expect(failure).toMatchObject({
      status: 400,
      code: 'invalid-input',
      detail: 'Check the input',
      fields: errors,
    })
  })

  it('names what is in the way where the server tells', async () => {
    const told = problem(409, { code: 'phone-taken', existingId: '0SAH3KWVJ8N26' })
    expect((await readProblem(told)).existingId).toBe('0SAH3KWVJ8N26')
    expect((await readProblem(problem(409, { code: 'phone-taken' }))).existingId).toBeNull()
  })

  it('is told in the reader’s language when its code is known', async () => {
    const failure = await readProblem(problem(409, { code: 'phone-taken', detail: 'server words' }))
    expect(describeFailure(failure, translator)).toBe('A member with this phone number exists.')
  })

  it('is told in the server’s words when its code is new', async () => {
    const failure = await readProblem(problem(422, { code: 'never-heard', detail: 'server words' }))
    expect(describeFailure(failure, translator)).toBe('server words')
  })

  it('is understood by its status when a proxy answers with a page', async () => {
    const page = new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } })
    expect(describeFailure(await readProblem(page), translator)).toContain('went wrong on the server')
  })
})

it('an unreachable server is a failure of the network', () => {
  expect(describeFailure(Failure.of(new TypeError('fetch failed')), translator)).toContain(
    'cannot be reached',
  )
})
